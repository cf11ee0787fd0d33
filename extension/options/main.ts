import { mount } from "../signal";
import "../theme.css";
import "../welcome/choice.css";
import "../welcome/page.css";
import "./options.css";
import { policyNews } from "../policy-news";
import { followSchool, load as loadChoice } from "../welcome/model";
import { load } from "./model";
import { Options } from "./options";

mount(Options, "options");
void load();
void loadChoice();
followSchool();
policyNews.addEventListener("message", () => void load());
