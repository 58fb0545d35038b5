// Narrows the table of the finder: by the kind that was chosen, and by a year.
components.finder = function (page) {
  var words = JSON.parse(page.dataset.words);
  var links = all(".finder-ask nav a", page);
  var groups = all("[data-kind]", page);
  var field = page.querySelector(".finder-steps input");
  var count = page.querySelector("[data-finder-count]");
  var chosen = "";

  page.querySelector("[data-finder-all]").hidden = false;
  page.querySelector("[data-finder-year]").hidden = false;

  function year() {
    return /^\d{4}$/.test(field.value) ? Number(field.value) : 0;
  }
  function holds(row, when) {
    return !when || ((row.dataset.since || 0) <= when && when <= (row.dataset.until || 9999));
  }
  function show() {
    var when = year(), found = 0;
    groups.forEach(function (group) {
      var open = !chosen || chosen === group.id, some = 0;
      all("[data-since]", group).forEach(function (row) {
        row.hidden = !open || !holds(row, when);
        some += row.hidden ? 0 : 1;
      });
      group.hidden = !some;
      found += some;
    });
    links.forEach(function (link) {
      if (link.hash.slice(1) === (chosen || "finder-rows")) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
    count.textContent = found ? (chosen || when ? words.found.replace("{n}", found) : "") : words.none;
  }
  function choose(name) {
    chosen = groups.some(function (group) { return group.id === name; }) ? name : "";
    show();
  }

  links.forEach(function (link) {
    link.addEventListener("click", function (event) {
      event.preventDefault();
      history.replaceState(null, "", link.hash);
      if (link.hash === "#finder-rows") field.value = "";
      choose(link.hash.slice(1));
    });
  });
  all("[data-step]", page).forEach(function (button) {
    button.addEventListener("click", function () {
      var first = Number(page.dataset.first), last = new Date().getFullYear();
      var next = (year() || Math.round((first + last) / 20) * 10) + (year() ? Number(button.dataset.step) : 0);
      field.value = Math.min(last, Math.max(first, next));
      show();
    });
  });
  field.addEventListener("input", show);
  choose(location.hash.slice(1));
};
