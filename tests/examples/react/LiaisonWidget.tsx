// Liaison as a React component: words go in as attributes, data as properties, and what it says comes out by callbacks.
import { useEffect, useLayoutEffect, useRef } from "react";
import type { LiaisonEventMap, LiaisonWidget as Widget, Payloads, View } from "liaison-widget";

type Data = Partial<Pick<Widget, "directory" | "brand" | "policy" | "packs" | "prefill" | "questionnaire">>;
const DATA: (keyof Data)[] = ["directory", "brand", "policy", "packs", "prefill", "questionnaire"];

type Props = Data & {
  view?: View;
  instrument?: string;
  onReady?: () => void;
  onChange?: (payload: Payloads["change"]) => void;
  onSaved?: (payload: Payloads["saved"]) => void;
  /** The event itself, since it may be kept back. */
  onReport?: (event: LiaisonEventMap["liaison-report"]) => void;
  onReferral?: (payload: Payloads["referral"]) => void;
  onError?: (payload: Payloads["error"]) => void;
};

export function LiaisonWidget(props: Props) {
  const ref = useRef<Widget>(null);
  const latest = useRef(props);

  // Before the element begins: what the page sets right after it made the element belongs to the first start. Another
  // value later begins it anew, so a page gives the same object until it means another one.
  useLayoutEffect(() => {
    latest.current = props;
    const element = ref.current;
    if (!element) return;
    for (const name of DATA) if (element[name] !== props[name]) Object.assign(element, { [name]: props[name] });
  });

  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const stop = new AbortController();
    const hear = <Kind extends keyof LiaisonEventMap>(kind: Kind, heard: (event: LiaisonEventMap[Kind]) => void) =>
      element.addEventListener(kind, heard, { signal: stop.signal });
    hear("liaison-ready", () => latest.current.onReady?.());
    hear("liaison-change", ({ detail }) => latest.current.onChange?.(detail.payload));
    hear("liaison-saved", ({ detail }) => latest.current.onSaved?.(detail.payload));
    hear("liaison-report", (event) => latest.current.onReport?.(event));
    hear("liaison-referral", ({ detail }) => latest.current.onReferral?.(detail.payload));
    hear("liaison-error", ({ detail }) => latest.current.onError?.(detail.payload));
    return () => stop.abort();
  }, []);

  return <liaison-widget ref={ref} view={props.view} instrument={props.instrument} />;
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "liaison-widget": React.DetailedHTMLProps<React.HTMLAttributes<Widget>, Widget> & Pick<Props, "view" | "instrument">;
    }
  }
}
