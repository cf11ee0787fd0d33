import { mount } from "../signal";
import "../theme.css";
import "../welcome/choice.css";
import "../welcome/page.css";
import "./options.css";
import { news } from "../news";
import { followNews, load as loadChoice } from "../welcome/model";
import { loadOffer } from "./catalog-model";
import { load } from "./model";
import { Options } from "./options";

mount(Options, "options");
void load();
void loadChoice();
void loadOffer();
followNews();
news.addEventListener("message", () => {
  void load();
  void loadOffer();
});
