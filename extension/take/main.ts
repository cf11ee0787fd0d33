import { mount } from "../signal";
import "../theme.css";
import "../welcome/choice.css";
import "../welcome/page.css";
import "../options/options.css";
import { load } from "./model";
import { Take } from "./take";

mount(Take, "take");
void load();
