import { v7 } from "uuid";
import { localDateOf } from "../../../shared/calendar/local-date";
import { platformName } from "../../../shared/catalog/catalog";
import { visitByHand } from "../../../shared/usage/by-hand";
import { longDate } from "../../../shared/words/russian";
import { offsetAt, today } from "../../app/clock";
import { useSession } from "../../app/session";
import { Dialog, DialogFoot } from "../../app/ui/dialog";
import { Icon } from "../../app/ui/icon";
import { toast } from "../../app/ui/toasts";
import { useLive } from "../../store/live";
import { recentPlatforms } from "./platforms";

interface Props {
  onClose: () => void;
  /** A platform that is not among the buttons. */
  onOther: () => void;
}

/** One tap is a day of use of a platform. */
export function MarkToday({ onClose, onOther }: Props) {
  const { portfolio } = useSession();
  const date = today();
  const platforms = useLive(() => recentPlatforms(portfolio), []) ?? [];
  const marked = useLive(async () => {
    const visits = await portfolio.visits.between({ start: date, end: date });
    return visits.filter(
      (visit) => localDateOf(visit.startedAt, visit.offsetMinutes) === date && visit.source === "manual",
    );
  }, [date]);

  const mark = async (platform: string) => {
    const visit = visitByHand({
      id: v7(),
      device: portfolio.device,
      owner: portfolio.row.id,
      platform,
      date,
      offsetMinutes: offsetAt(Date.now()),
      source: "manual",
      minutes: null,
    });
    await portfolio.visits.add([visit]);
    onClose();
    toast(`Отмечено: ${platformName(platform)}`, () => void portfolio.visits.remove(visit));
  };

  return (
    <Dialog title={`Сегодня, ${longDate(date, false)}`} onClose={onClose}>
      <p class="soft">Нажмите на платформу, с которой сегодня работали: отметится день, без времени.</p>
      <div class="chips">
        {platforms.map((platform) => {
          const isMarked = marked?.some((visit) => visit.platform === platform) ?? false;
          return (
            <button
              type="button"
              class="button"
              key={platform}
              disabled={isMarked}
              onClick={() => void mark(platform)}
            >
              {isMarked && <Icon name="check" size={18} />}
              {platformName(platform)}
            </button>
          );
        })}
        <button type="button" class="button quiet" onClick={onOther}>
          Другая платформа…
        </button>
      </div>
      <DialogFoot onCancel={onClose} />
    </Dialog>
  );
}
