import { Choose } from "./choose";
import { Explained } from "./explained";
import { isStarted, outcome } from "./model";
import { Started } from "./started";

export function Welcome() {
  return outcome.value === "started" ? <Started /> : <Choice />;
}

function Choice() {
  return (
    <>
      <header class="hero">
        <img src="/extension/icons/icon-128.png" width="72" height="72" alt="" />
        <div>
          <h1>{isStarted.value ? "Платформы в учёте" : "Журнал, который ведётся сам"}</h1>
          <p class="lead">
            {isStarted.value
              ? "Записываются только отмеченные. Снимите отметку, и Копилка перестанет видеть платформу."
              : "Копилка отмечает, какими образовательными платформами вы пользуетесь и сколько времени. Только теми, которые вы выберете сами."}
          </p>
        </div>
      </header>
      <Explained />
      <Choose />
    </>
  );
}
