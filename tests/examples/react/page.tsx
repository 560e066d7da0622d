// The page: asks for a PHQ-9 and keeps the answers, as FHIR, where a real one would send them to its own record.
import { useState } from "react";
import { createRoot } from "react-dom/client";
import type { Payloads } from "liaison-widget";
import { LiaisonWidget } from "./LiaisonWidget";

type Outcome = Pick<Payloads["change"], "questionnaireResponse" | "observation">;
type Response = { status?: string; item?: object[] };
type Observation = { valueInteger?: number };

const BRAND = { name: "Northmere wellbeing" };

function Kept({ questionnaireResponse, observation }: Outcome) {
  const response = questionnaireResponse as Response | undefined;
  const total = (observation as Observation | undefined)?.valueInteger;
  const state = response?.status === "completed" ? "finished" : "under way";
  return (
    <aside aria-label="What this page keeps">
      <section className="card">
        <h2>Score heard</h2>
        <p className="total" role="status">
          {response ? `${total === undefined ? "No total yet" : `Total ${total}`}, ${state}` : "None yet"}
        </p>
      </section>
      <section className="card">
        <h2>Kept by this page</h2>
        <p>{response ? `The QuestionnaireResponse, ${response.item?.length ?? 0} answered` : "Nothing yet"}</p>
        {response && <pre tabIndex={0}>{JSON.stringify(response, null, 1)}</pre>}
      </section>
    </aside>
  );
}

function Page() {
  const [kept, keep] = useState<Outcome>({});
  const [fault, say] = useState("");
  return (
    <main className="desk">
      <header>
        <h1>Before the first appointment</h1>
        {fault && <p role="alert">{fault}</p>}
      </header>
      <LiaisonWidget
        view="instrument"
        instrument="phq-9"
        brand={BRAND}
        onChange={(change) => change.questionnaireResponse && keep(change)}
        onError={({ message }) => say(message)}
      />
      <Kept {...kept} />
    </main>
  );
}

const root = document.getElementById("root");
if (root) createRoot(root).render(<Page />);
