import { useState } from "preact/hooks";
import { kind as addedKind } from "../../../shared/catalog/added-platform.kind";
import { kind as catalogKind } from "../../../shared/catalog/catalog.kind";
import type { Edition } from "../../../shared/catalog/catalog-file";
import { readCatalog } from "../../../shared/catalog/open-catalog";
import { groupName } from "../../../shared/catalog/platform";
import { longDate, plural } from "../../../shared/words/russian";
import { catalogEdition } from "../../app/platform-names";
import { useSession } from "../../app/session";
import { FileButton } from "../../app/ui/file-button";
import { Screen } from "../../app/ui/screen";
import { toast } from "../../app/ui/toasts";
import type { Portfolio } from "../../store/portfolio";
import { AddPlatform } from "./add-platform";
import { handToExtension, keepCatalog, lookAtCatalog, type Offered } from "./catalog-actions";
import { CatalogDialog } from "./catalog-dialog";
import { PublishCatalog } from "./publish-catalog";

type Panel = { readonly kind: "add" | "publish" } | { readonly kind: "offer"; readonly offered: Offered };

/** `#/settings/catalog`: which platforms are known here, newer editions, and what people add themselves. */
export function CatalogPage() {
  const { portfolio } = useSession();
  const [panel, setPanel] = useState<Panel | null>(null);
  const [problem, setProblem] = useState("");
  const [handed, setHanded] = useState("");
  const taken = portfolio.records.live(catalogKind).value ?? [];
  const close = () => setPanel(null);

  const look = async (file: File, now: Edition) => {
    setHanded("");
    const offered = await lookAtCatalog(file, now);
    setProblem(typeof offered === "string" ? `${file.name}: ${offered}.` : "");
    if (typeof offered !== "string") setPanel({ kind: "offer", offered });
  };
  const take = async (offered: Offered) => {
    await keepCatalog(portfolio, offered.text);
    close();
    toast(`Каталог обновлён: выпуск ${offered.file.edition}`);
    setHanded(await handToExtension(offered.text));
  };
  const edition = catalogEdition.value;
  if (!edition) return <Screen title="Каталог платформ">{null}</Screen>;
  return (
    <Screen title="Каталог платформ">
      <p>
        <a href="#/settings">Назад в настройки</a>
      </p>
      <section class="card stack narrow" aria-label="Действующий каталог">
        <h2>Действующий каталог</h2>
        <p>
          Выпуск {edition.edition} от {longDate(edition.date)}, {edition.issuer}:{" "}
          {plural(livingIn(edition), ["платформа", "платформы", "платформ"])}.
        </p>
        <div class="row">
          <FileButton label="Обновить из файла" onFiles={([file]) => file && void look(file, edition)} />
          {taken.length > 0 && (
            <button
              type="button"
              class="button"
              onClick={() => void handToExtension(newestText(taken)).then(setHanded)}
            >
              Передать расширению
            </button>
          )}
        </div>
        {problem && (
          <p class="note bad" role="alert">
            {problem}
          </p>
        )}
        {handed && (
          <p class="note" role="status">
            {handed}
          </p>
        )}
        <p class="soft">
          Новый каталог ничего не отмечает и не открывает сам: новые платформы выбирает педагог, и браузер
          спрашивает о каждом новом адресе. Прежние записи остаются. Если платформу переименовали, они видны
          под новым названием.
        </p>
      </section>
      <Added onAdd={() => setPanel({ kind: "add" })} onPublish={() => setPanel({ kind: "publish" })} />
      {panel?.kind === "offer" && (
        <CatalogDialog offered={panel.offered} onTake={() => void take(panel.offered)} onClose={close} />
      )}
      {panel?.kind === "add" && <AddPlatform onClose={close} />}
      {panel?.kind === "publish" && <PublishCatalog onClose={close} />}
    </Screen>
  );
}

/** Applications and manuals of one's own, and the way to share them. */
function Added({ onAdd, onPublish }: { onAdd: () => void; onPublish: () => void }) {
  const { portfolio } = useSession();
  const added = (portfolio.records.live(addedKind).value ?? []).filter(({ isGone }) => !isGone);
  return (
    <section class="card stack narrow" aria-label="Приложения и пособия">
      <h2>Приложения и пособия</h2>
      <p class="soft">
        То, чего нет в каталоге и что расширение увидеть не может: программы, электронные учебники, диски. В
        журнал их отмечают вручную.
      </p>
      {added.length > 0 && (
        <ul class="plain stack-s">
          {added.map(({ id, name, kind, group }) => (
            <li key={id} class="spread">
              <span>
                {name}{" "}
                <span class="soft">
                  {kind === "app" ? "приложение" : "пособие"}, {groupName(group)}
                </span>
              </span>
              <button
                type="button"
                class="button quiet"
                aria-label={`Убрать ${name}`}
                onClick={() => void takeAway(portfolio, { id, name })}
              >
                Убрать
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="row">
        <button type="button" class="button primary" onClick={onAdd}>
          Добавить приложение или пособие
        </button>
        <button type="button" class="button" onClick={onPublish}>
          Сохранить каталог для коллег
        </button>
      </div>
    </section>
  );
}

async function takeAway(
  { records }: Portfolio,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<void> {
  await records.put(addedKind, id, { isGone: true });
  toast(`Убрано: ${name}`, () => void records.put(addedKind, id, { isGone: false }));
}

function livingIn({ platforms }: Edition): number {
  return platforms.filter(({ status }) => status !== "discontinued").length;
}

function newestText(taken: readonly { readonly text: string }[]): string {
  const files = taken.flatMap(({ text }) => {
    const file = readCatalog(text);
    return typeof file === "string" ? [] : [{ text, edition: file.edition }];
  });
  return files.sort((a, b) => b.edition - a.edition)[0]?.text ?? "";
}
