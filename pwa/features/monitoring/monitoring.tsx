import { route } from "../../app/routes";
import { useSession } from "../../app/session";
import { Screen } from "../../app/ui/screen";
import { useLive } from "../../store/live";
import { AnswerPage } from "./answer-page";
import { CampaignList } from "./campaign-list";
import * as kinds from "./kinds";
import { NewCampaign } from "./new-campaign";
import { OwnCampaignPage } from "./own-campaign-page";

/** `#/monitoring`, `#/monitoring/new`, `#/monitoring/ID`: the methodist's side and the answering side. */
export function Monitoring() {
  const [, id] = route.value;
  if (!id) return <CampaignList />;
  if (id === "new") return <NewCampaign />;
  return <OneCampaign key={id} id={id} />;
}

function OneCampaign({ id }: { id: string }) {
  const { portfolio } = useSession();
  const found = useLive(() => portfolio.records.get(kinds.campaigns, id), [id]);
  if (found === undefined) return <Screen title="Мониторинг">{null}</Screen>;
  if (found === null) {
    return (
      <Screen title="Мониторинг">
        <div class="empty">
          <p>Этого мониторинга здесь нет.</p>
          <a class="button" href="#/monitoring">
            Назад к списку
          </a>
        </div>
      </Screen>
    );
  }
  return found.part === "own" ? <OwnCampaignPage id={id} /> : <AnswerPage campaign={found} />;
}
