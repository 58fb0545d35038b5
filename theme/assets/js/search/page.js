// The search page.
var PAGE = 20, OFTEN = 8, MANY = 5000;

function searchPage(place) {
  var say = JSON.parse(place.dataset.words);
  var form = place.querySelector("form"), box = form.elements.q, whole = form.elements.text, sort = place.querySelector("select");
  var count = document.getElementById("count"), list = place.querySelector("[data-hits]"), more = place.querySelector("[data-more]");
  var aside = place.querySelector("[data-search-facets]"), also = place.querySelector("[data-also]"), note = place.querySelector("[data-stem]"), none = place.querySelector("[data-none]");
  var state, turn = 0, shown = [], words = [], open = {};

  function told_(number, key) {
    return say[key + (number === 1 ? ".one" : ".many")].replace("{n}", number.toLocaleString(say.language));
  }

  function run() {
    var now = ++turn;
    words = wordsOf(state.q);
    place.setAttribute("aria-busy", "true");
    find(words, state.text ? [1, 2] : [1]).then(function (found) {
      return narrowed(found, state.chosen).then(function (kept) {
        if (now !== turn) return null;
        count.dataset.count = kept.records.length;
        count.textContent = told_(kept.records.length, "found");
        none.hidden = kept.records.length > 0;
        return inOrder(kept, state.order).then(function (order) {
          if (now !== turn) return null;
          shown = order;
          list.textContent = "";
          return Promise.all([page(now), facets(now, found, kept), elsewhere(now, kept)]);
        });
      });
    }).catch(function (trouble) {
      if (now !== turn) return;
      count.dataset.count = "";
      count.textContent = say.broken + " (" + trouble.message + ")";
    }).then(function () {
      if (now === turn) place.removeAttribute("aria-busy");
    });
  }

  function page(now) {
    var from = list.children.length, records = Array.from(shown.slice(from, from + PAGE));
    return Promise.all([rows("r", records), state.text ? snippets(records, words, say) : []]).then(function (made) {
      if (now !== turn) return;
      made[0].forEach(function (row, n) { list.append(hit(row, words, made[1][n], say)); });
      more.hidden = list.children.length >= shown.length;
      if (from && list.children[from]) list.children[from].querySelector("b a").focus();
    });
  }

  // Other text is looked through on request; where nothing was found it is looked through at once, to offer it.
  function elsewhere(now, kept) {
    also.hidden = true;
    var stems = words.filter(function (word) { return word.forms[0] !== word.text; });
    note.hidden = !stems.length;
    note.textContent = say.stem.replace("{forms}", stems.map(function (word) { return word.forms.join(" / "); }).join(", "));
    if (state.text || kept.records.length || !words.length) return null;
    if (told.records > MANY) { // their texts weigh much, and are looked through when somebody asks
      also.hidden = false;
      also.querySelector("button").textContent = say.text;
      return null;
    }
    return find(words, [1, 2]).then(function (found) {
      if (now !== turn || !found.records.length) return;
      also.hidden = false;
      also.querySelector("button").textContent = told_(found.records.length, "also");
    });
  }

  function facets(now, found, kept) {
    return Promise.all(told.facets.map(function (name) { return counted(name, kept); })).then(function (tables) {
      if (now !== turn) return;
      aside.textContent = "";
      tables.forEach(function (table, n) { facetGroup(told.facets[n], table); });
    });
  }

  function facetGroup(name, table) {
    var chosen = state.chosen[name];
    chosen.forEach(function (value) {
      if (!table.some(function (row) { return (row.zh || row.en) === value; })) table.unshift({ zh: value, en: "", count: 0 });
    });
    if (table.length < 2 && !chosen.length) return;
    var group = made("fieldset"), items = made("ul"), all = open[name] || table.length <= OFTEN + 2;
    group.append(made("legend", "", say.facets[name]));
    table.forEach(function (row, n) {
      var value = row.zh || row.en, picked = chosen.indexOf(value) >= 0;
      if (!all && n >= OFTEN && !picked) return;
      var label = made("label"), tick = made("input"), words = made("span", "", inLanguage(row.zh, row.en, say.language));
      tick.type = "checkbox";
      tick.checked = picked;
      tick.dataset.facet = name + " " + value;
      tick.addEventListener("change", function () {
        state.chosen[name] = tick.checked ? chosen.concat(value) : chosen.filter(function (other) { return other !== value; });
        changed();
      });
      label.append(tick, words, made("span", "num", row.count.toLocaleString(say.language)));
      items.append(made("li"));
      items.lastChild.append(label);
    });
    group.append(items);
    if (!all) {
      var button = made("button", "", say.all.replace("{n}", table.length));
      button.type = "button";
      button.addEventListener("click", function () {
        open[name] = true;
        run();
      });
      group.append(button);
    }
    aside.append(group);
  }

  function changed() {
    var held = document.activeElement && document.activeElement.dataset ? document.activeElement.dataset.facet : "";
    run();
    setTimeout(function () { keepAddress(state); }); // the hits come first
    if (held) refocus(held);
  }

  // The ticks are made anew with their counts; the one that was used keeps the keyboard.
  function refocus(held) {
    new MutationObserver(function (_, watch) {
      var same = all("input", aside).find(function (tick) { return tick.dataset.facet === held; });
      watch.disconnect();
      if (same) same.focus({ preventScroll: true });
    }).observe(aside, { childList: true });
  }

  function read() {
    state = fromAddress();
    box.value = state.q;
    whole.checked = state.text;
    sort.value = state.order;
    run();
  }

  // Whoever was quicker than the index finds what they typed and ticked.
  function begin() {
    var asked = fromAddress();
    box.value = box.value || asked.q;
    whole.checked = whole.checked || asked.text;
    sort.value = sort.value || asked.order;
    state = { q: box.value, text: whole.checked, order: sort.value, chosen: asked.chosen };
    run();
  }

  var waiting = 0;
  function typed() {
    clearTimeout(waiting);
    waiting = setTimeout(function () {
      if (!state || box.value === state.q) return;
      state.q = box.value;
      changed();
    }, 180);
  }

  box.addEventListener("input", typed);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    clearTimeout(waiting);
    if (!state) return;
    state.q = box.value;
    changed();
  });
  whole.addEventListener("change", function () {
    if (!state) return;
    state.text = whole.checked;
    changed();
  });
  sort.addEventListener("change", function () {
    if (!state) return;
    state.order = sort.value;
    changed();
  });
  more.addEventListener("click", function () { page(turn); });
  also.querySelector("button").addEventListener("click", function () {
    state.text = whole.checked = true;
    changed();
  });
  window.addEventListener("popstate", function () { if (state) read(); });
  var side = place.querySelector("details");
  if (matchMedia("(max-width: 900px)").matches) side.open = false;
  form.hidden = false;
  place.classList.add("is-live");
  opened().then(begin, function () { count.textContent = say.broken; });
}

function all(selector, within) {
  return Array.prototype.slice.call(within.querySelectorAll(selector));
}
