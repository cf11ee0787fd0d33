import { mount } from "../signal";
import "../theme.css";
import "../welcome/choice.css";
import "../welcome/page.css";
import "../options/options.css";
import { load } from "./model";
import { Take } from "./take";

mount(Take, "take");
void load();
// The next teacher comes to a page that has stood behind others.
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) void load();
});
