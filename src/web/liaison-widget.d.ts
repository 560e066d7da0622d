/** The element, as a page may use it. Events and messages carry the version of their form; a later version only adds. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type View = "app" | "instrument" | "directory";

/** Answers by form and question: points, yes and no, words, or why there is no answer. */
export type Given = number | boolean | string | { declined: true } | { notAsked: true } | { unable: true } | { notKnown: true };
export type Prefill = Record<string, Record<string, Given>>;

export interface Pack {
  /** questionnaire.json: its text, or the object. */
  questionnaire: string | object;
  /** scoring.json */
  scoring: string | object;
}

export interface Envelope<Type extends string, Payload> {
  readonly type: `liaison-${Type}`;
  readonly version: 1;
  readonly id: string;
  readonly payload: Payload;
}

export interface Payloads {
  /** It can be worked with. */
  ready: Record<string, never>;
  /** Another screen, or something recorded. The answers are there only for an instrument that is shown alone. */
  change: { case: string | null; screen: string; form: string | null; questionnaireResponse?: object; observation?: object };
  /** Everything that was recorded is on the disk. */
  saved: { case: string | null; at: string };
  /** A file is about to leave; the text is there for reports. May be kept back. */
  report: { kind: "report" | "handout" | "audit" | "tool" | "directory" | "sealed"; file: { name: string; mime: string; text?: string } };
  /** A referral was drafted. */
  referral: { case: string; service: string; name: string };
  /** Something is in the way. */
  error: { code: string; message: string; fatal: boolean };
}

export interface LiaisonReportEvent extends CustomEvent<Envelope<"report", Payloads["report"]>> {
  /** The file leaves when the promise is kept with anything but `false`. */
  waitUntil(promise: Promise<unknown>): void;
}

/** What `addEventListener` is asked for, and what it gives. Events bubble, out of shadow roots too. */
export interface LiaisonEventMap {
  "liaison-ready": CustomEvent<Envelope<"ready", Payloads["ready"]>>;
  "liaison-change": CustomEvent<Envelope<"change", Payloads["change"]>>;
  "liaison-saved": CustomEvent<Envelope<"saved", Payloads["saved"]>>;
  "liaison-report": LiaisonReportEvent;
  "liaison-referral": CustomEvent<Envelope<"referral", Payloads["referral"]>>;
  "liaison-error": CustomEvent<Envelope<"error", Payloads["error"]>>;
}

export interface Came {
  /** The local reference of the case at hand. */
  case: string | null;
  /** Files of a report. */
  files?: { name: string; mime: string; text: string }[];
}

/** A promise that is broken is broken with this. */
export interface Refusal extends Error {
  code: string;
}

export declare class LiaisonWidget extends HTMLElement {
  static readonly observedAttributes: readonly ["view", "instrument", "locale", "theme", "directory"];
  static readonly version: string;
  /** A directory of services: its text, or the object. */
  directory: string | object | undefined;
  /** The name in the header. */
  brand: { name: string } | undefined;
  /** Minutes without a touch after which it locks, 1 to what the device says. */
  policy: { idleMinutes?: number } | undefined;
  /** Tools under a licence of the trust. */
  packs: Pack[] | undefined;
  /** Answers for whatever is begun. */
  prefill: Prefill | undefined;
  /** A FHIR Questionnaire, R4, to be asked without a score. */
  questionnaire: string | object | undefined;
  start(options?: { prefill?: Prefill }): Promise<Came>;
  open(what: { case: string } | { form: string }): Promise<Came>;
  stop(reason: string): Promise<Came>;
  lock(): Promise<Came>;
  exportReport(recipient: string): Promise<Came>;
}

/** Between a page and frame.html, by postMessage to the exact origin of the other. */
export type ToFrame =
  | { liaison: 1; id: string; ask: "hello"; argument?: { view?: View; instrument?: string; [setting: string]: unknown } }
  | { liaison: 1; id: string; ask: "start" | "open" | "stop" | "lock" | "exportReport"; argument?: unknown }
  | { liaison: 1; id: string; allow: boolean };
export type FromFrame =
  | { liaison: 1; id: string; result: Came | { version: string } }
  | { liaison: 1; id: string; error: { code: string; message: string } }
  | { liaison: 1; event: Envelope<keyof Payloads, Payloads[keyof Payloads]> };

declare global {
  interface HTMLElementTagNameMap {
    "liaison-widget": LiaisonWidget;
  }
  interface HTMLElementEventMap extends LiaisonEventMap {}
}
