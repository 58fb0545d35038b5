// Under the box in the head of every page: the first titles that are found while one types.
var FIRST = 6;

function suggest(form) {
  var box = form.elements.q, list = form.querySelector("[role=listbox]"), language = form.dataset.language;
  var turn = 0, waiting = 0, at = -1;

  function close() {
    list.hidden = true;
    at = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  function look() {
    var now = ++turn, words = wordsOf(box.value);
    if (!words.length) return close();
    return find(words, [1]).then(function (found) {
      return inOrder(found, "").then(function (order) {
        return rows("r", Array.from(order.slice(0, FIRST))).then(function (few) {
          if (now === turn && document.activeElement === box) show(few, found.records.length, words);
        });
      });
    }).catch(close);
  }

  function show(few, count, words) {
    list.textContent = "";
    few.forEach(function (row) {
      var link = option(addressOf(row, language));
      if (foreign(row, language)) link.lang = foreign(row, language);
      marked(link, titleOf(row, language), words);
      if (row.c) link.append(made("span", "code", row.c));
    });
    option(target()).textContent = form.dataset[count === 1 ? "one" : "many"].replace("{n}", count.toLocaleString(language));
    list.hidden = false;
    at = -1;
    box.setAttribute("aria-expanded", "true");
  }

  function option(address) {
    var link = made("a");
    link.href = address;
    link.id = list.id + "-" + list.children.length;
    link.tabIndex = -1;
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    list.append(link);
    return link;
  }

  function target() {
    return form.dataset.page + (box.value.trim() ? "?q=" + encodeURIComponent(box.value.trim()) : "");
  }

  function move(step) {
    var links = all("a", list);
    if (list.hidden || !links.length) return;
    if (at >= 0) links[at].setAttribute("aria-selected", "false");
    at = (at + step + links.length + (at < 0 && step < 0 ? 1 : 0)) % links.length;
    links[at].setAttribute("aria-selected", "true");
    box.setAttribute("aria-activedescendant", links[at].id);
  }

  box.addEventListener("input", function () {
    clearTimeout(waiting);
    waiting = setTimeout(function () { opened().then(look, close); }, 140);
  });
  box.addEventListener("keydown", function (event) {
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    }
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    location.href = at >= 0 && !list.hidden ? all("a", list)[at].href : target();
  });
  form.addEventListener("focusout", function (event) {
    if (!form.contains(event.relatedTarget)) close();
  });
  if (box.value) opened().then(look, close);
}
