import { Choose } from "../welcome/choose";
import { Address } from "./address";
import { Catalog } from "./catalog";
import { Erase } from "./erase";
import { Log } from "./log";
import { OwnPlatforms } from "./own-platforms";
import { Recording } from "./recording";
import { SetBySchool } from "./school";
import { Whose } from "./whose";

export function Options() {
  return (
    <>
      <header class="hero">
        <img src="/extension/icons/icon-128.png" width="56" height="56" alt="" />
        <div>
          <h1>Настройки журнала</h1>
          <p class="lead">
            Что записывается, решаете только вы. Изменения действуют сразу; отметки платформ внизу — после
            «Сохранить».
          </p>
        </div>
      </header>
      <div class="sections">
        <SetBySchool />
        <Whose />
        <Recording />
        <OwnPlatforms />
        <Catalog />
        <Address />
        <Log />
        <Erase />
      </div>
      <div>
        <Choose />
      </div>
    </>
  );
}
