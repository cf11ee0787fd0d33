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
void Promise.all([load(), loadChoice(), loadOffer()]).then(() =>
  document.getElementById(location.hash.slice(1))?.scrollIntoView(),
);
followNews();
news.addEventListener("message", () => {
  void load();
  void loadOffer();
});
