import { mount } from "../signal";
import "../theme.css";
import "./page.css";
import "./welcome.css";
import "./choice.css";
import { followNews, load } from "./model";
import { Welcome } from "./welcome";

mount(Welcome, "welcome");
void load();
followNews();
