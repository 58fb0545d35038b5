// The keyboard on the glass: Latin letters, digits, and Chinese by pinyin. A keyboard that is plugged in works as well.
var told = window.lantaiKiosk;
var inEnglish = document.documentElement.lang.indexOf("en") === 0;
var words = told.words[inEnglish ? "en" : "zh"];
var ROWS = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];
var form = document.querySelector(".searchform");
var box = form && form.elements.q;
var chinese = !inEnglish;
var letters = "";
var board, strip, toggle;

function button(text, name, act, label) {
  var made = document.createElement("button");
  made.type = "button";
  made.className = name;
  made.textContent = text;
  if (label) made.setAttribute("aria-label", label);
  made.addEventListener("pointerdown", function (event) { event.preventDefault(); }); // the box keeps the caret
  made.addEventListener("click", act);
  return made;
}

function write(text) {
  var from = box.selectionStart, to = box.selectionEnd;
  box.value = box.value.slice(0, from) + text + box.value.slice(to);
  box.setSelectionRange(from + text.length, from + text.length);
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

function press(key) {
  if (!chinese || !/[a-z]/.test(key)) {
    letters = "";
    write(key);
  } else letters += key;
  suggest();
}

function rub() {
  if (letters) letters = letters.slice(0, -1);
  else if (box.selectionStart === box.selectionEnd && box.selectionStart) {
    box.setSelectionRange(box.selectionStart - Array.from(box.value.slice(0, box.selectionStart)).pop().length, box.selectionStart);
    write("");
  } else write("");
  suggest();
}

function choose(pair) {
  letters = letters.slice(pair[1]);
  write(pair[0]);
  suggest();
}

function suggest() {
  strip.textContent = "";
  var shown = document.createElement("span");
  shown.className = "keys-letters";
  shown.textContent = letters;
  strip.appendChild(shown);
  if (!chinese) return;
  (letters ? candidates(letters) : following(box.value.slice(0, box.selectionStart))).forEach(function (pair) {
    strip.appendChild(button(pair[0], "key candidate", function () { choose(pair); }));
  });
  strip.scrollLeft = 0;
}

function send() {
  if (letters) write(letters);
  letters = "";
  suggest();
  show(false);
  form.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
}

function turn() {
  chinese = !chinese;
  letters = "";
  toggle.textContent = words[chinese ? "keys.chinese" : "keys.latin"];
  suggest();
}

function show(on) {
  board.hidden = !on;
  document.body.classList.toggle("with-keys", on);
}

function build() {
  board = document.createElement("div");
  board.className = "keys";
  board.setAttribute("role", "region");
  board.setAttribute("aria-label", words.keys);
  strip = document.createElement("div");
  strip.className = "keys-strip";
  board.appendChild(strip);
  ROWS.forEach(function (row, at) {
    var line = document.createElement("div");
    line.className = "keys-row";
    row.split("").forEach(function (key) { line.appendChild(button(key, "key", function () { press(key); })); });
    if (at === 3) line.appendChild(button("⌫", "key wide", rub, words["keys.back"]));
    board.appendChild(line);
  });
  var last = document.createElement("div");
  last.className = "keys-row";
  toggle = button(words[chinese ? "keys.chinese" : "keys.latin"], "key wide", turn);
  [
    toggle,
    button(words["keys.clear"], "key wide", function () { letters = ""; box.select(); write(""); suggest(); }),
    button(words["keys.space"], "key space", function () { if (letters && candidates(letters)[0]) choose(candidates(letters)[0]); else press(" "); }),
    button(words["keys.close"], "key wide", function () { show(false); }),
    button(words["keys.search"], "key wide send", send),
  ].forEach(function (key) { last.appendChild(key); });
  board.appendChild(last);
  document.body.appendChild(board);
}

if (box) {
  build();
  box.setAttribute("inputmode", "none");
  box.addEventListener("pointerup", function () { show(true); });
  form.addEventListener("submit", function () { show(false); });
  box.focus({ preventScroll: true });
  suggest();
  show(!box.value);
}
