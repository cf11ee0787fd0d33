import { useState } from "preact/hooks";
import { useSession } from "../../app/session";
import { FileButton } from "../../app/ui/file-button";
import { IncomingDialog, SOURCES } from "./incoming";
import type { Incoming } from "./visits-file";

/** Visits that were taken along from the extension as a file; stored only after the person has seen what comes. */
export function FromFile() {
  const { portfolio } = useSession();
  const [incoming, setIncoming] = useState<Incoming | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const look = async (file: File) => {
    const { lookAtVisits } = await import("./visits-file");
    const found = await lookAtVisits(portfolio, file);
    setRefusal(typeof found === "string" ? `${file.name}: ${found}.` : null);
    setIncoming(typeof found === "string" ? null : found);
  };
  return (
    <>
      <FileButton label="Добавить из файла" onFiles={([file]) => file && void look(file)} />
      {refusal && (
        <p class="note bad" role="alert">
          {refusal}
        </p>
      )}
      {incoming && (
        <IncomingDialog source={SOURCES.file} incoming={incoming} onClose={() => setIncoming(null)} />
      )}
    </>
  );
}
