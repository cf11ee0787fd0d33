import { render } from "preact";
import "../theme.css";
import "./popup.css";
import { keepAsking } from "./model";
import { Popup } from "./popup";

const place = document.getElementById("popup");
if (place) render(<Popup />, place);
keepAsking();
