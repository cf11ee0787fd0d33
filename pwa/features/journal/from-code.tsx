import { useEffect, useState } from "preact/hooks";
import { route } from "../../app/routes";
import { useSession } from "../../app/session";
import { Dialog, DialogFoot } from "../../app/ui/dialog";
import { toast } from "../../app/ui/toasts";
import { IncomingDialog, SOURCES } from "./incoming";
import type { Incoming } from "./visits-file";

const NOT_ADDED = "Записи не добавлены. Чтобы вернуться к ним, наведите камеру снова.";

/** A phone has opened the link of a QR code: `#/journal/take/1/3/…` (ADR 21). The same questions as for a file. */
export function FromCode() {
  const [, page, part = "", parts = "", code = ""] = route.value;
  return page === "take" ? <Opened key={code} code={code} note={noteOf(part, parts)} /> : null;
}

function Opened({ code, note }: { readonly code: string; readonly note: string | null }) {
  const { portfolio } = useSession();
  const [found, setFound] = useState<Incoming | string | null>(null);
  useEffect(() => {
    void import("./visits-file").then(async ({ lookAtCode }) => setFound(await lookAtCode(portfolio, code)));
  }, []);
  if (found === null) return null;
  if (typeof found !== "string")
    return (
      <IncomingDialog
        source={SOURCES.code}
        incoming={found}
        note={note}
        onClose={(isAdded) => {
          forget();
          if (!isAdded && found.fresh.length > 0) toast(NOT_ADDED);
        }}
      />
    );
  return (
    <Dialog title={SOURCES.code.title} onClose={forget}>
      <p role="alert">{`QR-код не принят: ${found}. Здесь ничего не изменилось.`}</p>
      <DialogFoot onCancel={forget} />
    </Dialog>
  );
}

/** Out of the address and out of the browser's history: opened again, it asks nothing. */
function forget(): void {
  window.history.replaceState(null, "", "#/journal");
  route.value = ["journal"];
}

function noteOf(part: string, parts: string): string | null {
  const isSplit = /^\d{1,2}$/.test(part) && /^\d{1,2}$/.test(parts) && Number(parts) > 1;
  return isSplit ? `Это код ${part} из ${parts}: остальные откройте так же, по одному.` : null;
}
