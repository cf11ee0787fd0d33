import { mount } from "../signal";
import "../theme.css";
import "./popup.css";
import { keepAsking } from "./model";
import { Popup } from "./popup";

mount(Popup, "popup");
keepAsking();
