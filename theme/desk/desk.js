// The desk: draw on a picture, take the text away. Everything stays in this page; nothing is sent and nothing is kept.
(function () {
"use strict";
var data = JSON.parse(document.getElementById("desk-data").textContent);
var t = function (key) { return data.words["desk." + key]; };
var at = function (id) { return document.getElementById(id); };
if (!at("sheet")) return;
var sheet = at("sheet"), picture = at("picture"), drawing = at("drawing"), told = at("told");
var shapes = [], begun = null, cross = { x: 0.5, y: 0.5 }, item = null, page = 0;
var SVG = "http://www.w3.org/2000/svg";

function chosen(name) { return document.querySelector("input[name=" + name + "]:checked").value; }
function round(n) { return Math.round(n * 1000) / 1000; }
function within(n) { return Math.min(1, Math.max(0, n)); }
function box(a, b) {
  return { kind: "rectangle", x: round(Math.min(a.x, b.x)), y: round(Math.min(a.y, b.y)), w: round(Math.abs(a.x - b.x)), h: round(Math.abs(a.y - b.y)), zh: "", en: "" };
}

function numbersOf(shape) {
  if (shape.kind === "polygon") return shape.corners.map(function (c) { return round(c.x) + "," + round(c.y); }).join(" ");
  if (shape.kind === "point") return round(shape.x) + ", " + round(shape.y);
  return [shape.x, shape.y, shape.w, shape.h].join(", ");
}

// --- the text to take away
function quoted(words) { return '"' + words.replace(/\\/g, "\\\\").replace(/"/g, '\\"') + '"'; }

function spotLines(list, indent) {
  return list.filter(function (s) { return s.kind !== "polygon"; }).map(function (s) {
    return indent + "- {at: [" + numbersOf(s) + "], zh: " + quoted(s.zh) + ", en: " + quoted(s.en) + "}";
  });
}

// The last rectangle that was drawn: a picture has one crop.
function rectangle() {
  return shapes.filter(function (s) { return s.kind === "rectangle"; }).pop();
}

function text() {
  var purpose = chosen("purpose"), several = item.pictures.length > 1, of = several ? "    picture: " + (page + 1) + "\n" : "";
  if (!shapes.length) return "";
  if (purpose === "redactions") {
    return shapes.filter(function (s) { return s.kind !== "point"; }).map(function (s) {
      return (several ? page + 1 + ":" : "") + numbersOf(s).replace(/, /g, ",");
    }).join("; ");
  }
  if (purpose === "focus") {
    var last = shapes[shapes.length - 1];
    var x = last.kind === "rectangle" ? last.x + last.w / 2 : last.x || last.corners[0].x;
    var y = last.kind === "rectangle" ? last.y + last.h / 2 : last.y || last.corners[0].y;
    return "hero_focus: [" + round(x) + ", " + round(y) + "]";
  }
  if (purpose === "crops") {
    var part = rectangle();
    return part ? ["crops:", "  - item: " + quoted(item.id), of + "    at: [" + numbersOf(part) + "]"].join("\n") : "";
  }
  var lists = { hotspots: ["hotspots", "spots"], tour: ["tours", "steps"] }[purpose];
  var drawn = purpose === "tour" ? shapes.filter(function (s) { return s.kind === "rectangle"; }) : shapes;
  return [lists[0] + ":", "  - item: " + quoted(item.id), of + "    " + lists[1] + ":"].concat(spotLines(drawn, "      ")).join("\n");
}

// --- what is seen
function made(name, attributes, parent) {
  var element = document.createElementNS(SVG, name);
  Object.keys(attributes).forEach(function (key) { element.setAttribute(key, attributes[key]); });
  parent.appendChild(element);
  return element;
}

function dot(x, y, parent) {
  var tall = picture.clientWidth / (picture.clientHeight || 1);
  made("ellipse", { "class": "dot", cx: x * 1000, cy: y * 1000, rx: 11, ry: 11 * tall }, parent);
}

function draw() {
  drawing.textContent = "";
  made("line", { "class": "cross", x1: cross.x * 1000, x2: cross.x * 1000, y1: 0, y2: 1000 }, drawing);
  made("line", { "class": "cross", x1: 0, x2: 1000, y1: cross.y * 1000, y2: cross.y * 1000 }, drawing);
  shapes.concat(begun && begun.kind !== "polygon" ? [box(begun, cross)] : []).forEach(function (s, n) {
    var group = made("g", { "class": n === shapes.length - 1 ? "last" : "" }, drawing);
    if (s.kind === "point") dot(s.x, s.y, group);
    else if (s.kind === "polygon") made("polygon", { points: s.corners.map(function (c) { return c.x * 1000 + "," + c.y * 1000; }).join(" ") }, group);
    else made("rect", { x: s.x * 1000, y: s.y * 1000, width: s.w * 1000, height: s.h * 1000 }, group);
  });
  if (begun && begun.kind === "polygon") {
    made("polyline", { points: begun.corners.concat([cross]).map(function (c) { return c.x * 1000 + "," + c.y * 1000; }).join(" ") }, drawing);
    begun.corners.forEach(function (c) { dot(c.x, c.y, drawing); });
  }
  var kept = chosen("purpose") === "crops" && at("look").checked && rectangle();
  if (kept) {
    var x = kept.x * 1000, y = kept.y * 1000, right = x + kept.w * 1000, foot = y + kept.h * 1000;
    made("path", { "class": "cut", d: "M0 0H1000V1000H0ZM" + [x, y] + "V" + foot + "H" + right + "V" + y + "Z" }, drawing);
  }
  sheet.className = "desk-sheet " + chosen("purpose") + (at("look").checked ? " is-look" : "");
  at("result").value = text();
  at("where").textContent = t("where." + chosen("purpose"));
}

function list() {
  var rows = at("drawn");
  rows.textContent = "";
  shapes.forEach(function (shape, n) {
    var row = document.createElement("li"), line = document.createElement("div");
    var name = document.createElement("span"), remove = document.createElement("button");
    name.textContent = t(shape.kind) + " " + numbersOf(shape);
    remove.type = "button";
    remove.textContent = t("remove");
    remove.setAttribute("aria-label", t("remove") + " " + (n + 1));
    remove.addEventListener("click", function () { shapes.splice(n, 1); list(); });
    line.appendChild(name);
    line.appendChild(remove);
    row.appendChild(line);
    if (chosen("purpose") === "hotspots" || chosen("purpose") === "tour") {
      [["zh", "words"], ["en", "words_en"]].forEach(function (pair) {
        var input = document.createElement("input");
        input.type = "text";
        input.value = shape[pair[0]];
        input.placeholder = t(pair[1]);
        input.setAttribute("aria-label", t(pair[1]) + " " + (n + 1));
        input.addEventListener("input", function () { shape[pair[0]] = input.value; draw(); });
        row.appendChild(input);
      });
    }
    rows.appendChild(row);
  });
  draw();
}

// --- drawing, the same by mouse, finger and keys
function closed() {
  if (begun && begun.kind === "polygon" && begun.corners.length > 2) shapes.push({ kind: "polygon", corners: begun.corners, zh: "", en: "" });
  begun = null;
  list();
}

function set() {
  var shape = chosen("shape"), here = { x: round(cross.x), y: round(cross.y) };
  if (shape === "point") shapes.push({ kind: "point", x: here.x, y: here.y, zh: "", en: "" });
  else if (shape === "polygon") {
    if (!begun) begun = { kind: "polygon", corners: [] };
    var first = begun.corners[0];
    if (first && begun.corners.length > 2 && Math.abs(first.x - here.x) < 0.012 && Math.abs(first.y - here.y) < 0.012) return closed();
    begun.corners.push(here);
    return draw();
  } else if (begun) {
    var drawn = box(begun, here);
    if (drawn.w && drawn.h) shapes.push(drawn);
    begun = null;
  } else {
    begun = here;
    return draw();
  }
  list();
}

function spot(event) {
  var place = sheet.getBoundingClientRect();
  cross = { x: within((event.clientX - place.left) / place.width), y: within((event.clientY - place.top) / place.height) };
}

function say() { told.textContent = round(cross.x) + ", " + round(cross.y); }

var pressed = null;
sheet.addEventListener("pointerdown", function (event) {
  if (event.button) return;
  spot(event);
  pressed = { x: cross.x, y: cross.y };
  if (chosen("shape") === "rectangle") begun = { x: round(cross.x), y: round(cross.y) };
  sheet.setPointerCapture(event.pointerId);
  draw();
});
sheet.addEventListener("pointermove", function (event) { spot(event); if (pressed || begun) draw(); });
sheet.addEventListener("pointerup", function (event) {
  if (!pressed) return;
  spot(event);
  pressed = null;
  say();
  set();
});
sheet.addEventListener("keydown", function (event) {
  var step = event.shiftKey ? 0.002 : 0.01;
  var way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
  if (way) {
    cross = { x: within(cross.x + way[0] * step), y: within(cross.y + way[1] * step) };
    say();
    draw();
  } else if (event.key === "Enter" || event.key === " ") set();
  else if (event.key === "c" || event.key === "C") closed();
  else if (event.key === "Escape") { begun = null; draw(); }
  else if (event.key === "Delete" || event.key === "Backspace") { shapes.pop(); list(); }
  else return;
  event.preventDefault();
});

// --- choosing
function open() {
  shapes = [];
  begun = null;
  var shown = item.pictures[page];
  picture.width = shown.width;
  picture.height = shown.height;
  picture.src = shown.src;
  list();
}

function choose() {
  item = data.items[+at("item").value];
  at("page").textContent = "";
  item.pictures.forEach(function (_, n) { at("page").add(new Option(n + 1, n)); });
  page = 0;
  open();
}

function fill() {
  var words = at("find").value.trim().toLowerCase();
  at("item").textContent = "";
  data.items.forEach(function (one, n) {
    if ((one.title + " " + one.id).toLowerCase().indexOf(words) >= 0 && at("item").length < 500) at("item").add(new Option(one.title + "  " + one.id, n));
  });
  if (at("item").length) {
    at("item").selectedIndex = 0;
    choose();
  }
}

at("find").addEventListener("input", fill);
at("item").addEventListener("change", choose);
at("page").addEventListener("change", function () { page = +at("page").value; open(); });
at("purpose").addEventListener("change", list);
at("shape").addEventListener("change", function () { begun = null; draw(); });
at("look").addEventListener("change", draw);
at("copy").addEventListener("click", function () {
  at("result").select();
  var done = function () { at("copy").textContent = t("copied"); };
  if (navigator.clipboard) navigator.clipboard.writeText(at("result").value).then(done);
  else if (document.execCommand("copy")) done();
});
addEventListener("resize", draw);
picture.addEventListener("load", draw);
fill();
})();
