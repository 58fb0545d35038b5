// Places on a picture that say something: a button on each, and what it says lit up in the list, or on the picture of a phone.
components.spots = function (spots) {
  var frame = spots.querySelector("[data-frame]");
  var items = all("[data-at]", spots);
  var note = document.createElement("div");
  var words = document.createElement("div");
  var close = document.createElement("button");
  var asked = -1;
  note.className = "spot-note";
  note.hidden = true;
  note.setAttribute("role", "status");
  close.type = "button";
  close.textContent = "×";
  close.setAttribute("aria-label", "×");
  note.appendChild(words);
  note.appendChild(close);

  var buttons = items.map(function (item, n) {
    var at = item.dataset.at.split(" ").map(Number);
    var button = document.createElement("button");
    var number = document.createElement("b");
    button.type = "button";
    button.className = at[2] ? "spot around" : "spot";
    number.textContent = n + 1;
    button.appendChild(number);
    button.setAttribute("aria-label", n + 1 + " " + item.querySelector("div").textContent.trim());
    button.setAttribute("aria-expanded", "false");
    button.style.left = at[0] * 100 + "%";
    button.style.top = at[1] * 100 + "%";
    if (at[2]) {
      button.style.width = at[2] * 100 + "%";
      button.style.height = at[3] * 100 + "%";
    }
    button.addEventListener("click", function () { ask(asked === n ? -1 : n); });
    item.addEventListener("click", function () { ask(n); });
    frame.appendChild(button);
    return button;
  });

  function ask(n) {
    asked = n;
    items.forEach(function (item, m) { item.classList.toggle("is-asked", m === n); });
    buttons.forEach(function (button, m) { button.setAttribute("aria-expanded", String(m === n)); });
    note.hidden = n < 0;
    words.textContent = "";
    if (n >= 0) words.appendChild(items[n].querySelector("div").cloneNode(true));
  }

  close.addEventListener("click", function () {
    var last = asked;
    ask(-1);
    if (last >= 0) buttons[last].focus();
  });
  frame.addEventListener("keydown", function (event) {
    var n = buttons.indexOf(event.target);
    var step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (event.key === "Escape") ask(-1);
    if (n < 0 || !step) return;
    event.preventDefault();
    n = (n + step + buttons.length) % buttons.length;
    buttons[n].focus();
    ask(n);
  });
  frame.appendChild(note);
  spots.classList.add("is-on");
};
