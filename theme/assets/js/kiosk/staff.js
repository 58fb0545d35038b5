// The staff's page lies over the page on which it was opened: counters, gifts, export, settings, and whether all works.
function staffButton(text, act, className) {
  var button = element("button", "staff-button" + (className ? " " + className : ""), text);
  button.type = "button";
  button.addEventListener("click", act);
  return button;
}

function enterStaff() {
  forgetVisit();
  staffIsIn = true;
  clearTimeout(idleTimer);
  clearInterval(idleTimer);
  whenReady(showStaff);
}

function leaveStaff() {
  staffIsIn = false;
  backToStart();
}

// One panel of the staff takes the place of another: nobody has left.
function anotherPanel(name, title, after) {
  if (overlay) overlay.after = null;
  return openOverlay(name, title, after);
}

function section(page, title) {
  var made = element("section", "staff-part");
  made.appendChild(element("h3", "", title));
  page.appendChild(made);
  return made;
}

function rows(part, facts) {
  var list = element("dl", "staff-facts");
  facts.forEach(function (fact) {
    list.appendChild(element("dt", "", fact[0]));
    list.appendChild(element("dd", "num", String(fact[1])));
  });
  part.appendChild(list);
  return list;
}

function choices(part, label, values, current, act) {
  var row = element("div", "staff-row");
  row.appendChild(element("span", "", label));
  values.forEach(function (value) {
    var button = staffButton(String(value), function () {
      act(value);
      all(".staff-button", row).forEach(function (one) { one.setAttribute("aria-pressed", String(one === button)); });
    });
    button.setAttribute("aria-pressed", String(value === current));
    row.appendChild(button);
  });
  part.appendChild(row);
}

function all(selector, root) {
  return Array.prototype.slice.call(root.querySelectorAll(selector));
}

function showStaff() {
  var panel = anotherPanel("staff", words.staff, function () {
    staffIsIn = false;
    watch();
  });
  var columns = element("div", "staff-columns");
  overlay.node.classList.add("whole");
  warnings().forEach(function (warning) { panel.appendChild(element("p", "staff-warning", warning)); });
  panel.appendChild(columns);
  allVisits().then(function (visits) {
    [counters, slips, carryAway, settings, selfTest].forEach(function (part) { part(columns, visits); });
    panel.appendChild(staffButton(words["staff.leave"], leaveStaff, "leave"));
    panel.querySelector("button").focus();
  });
}

function warnings() {
  var found = [];
  if (!shelf.place) found.push(words["staff.blocked"]);
  else if (shelf.why) found.push(words["staff.full"]);
  if (clockIsWrong()) found.push(words["staff.clock"]);
  return found.concat(outlived());
}

function counters(page, visits) {
  var now = visits.filter(function (one) { return one.day === today(); });
  var part = section(page, words["staff.counts"]);
  function sum(list, of) { return list.reduce(function (total, one) { return total + of(one); }, 0); }
  function both(of) { return sum(now, of) + " / " + sum(visits, of); }
  part.appendChild(element("p", "soft", words["staff.today_all"]));
  rows(part, [
    [words["count.visits"], both(function () { return 1; })],
    [words["count.tiles"], both(function (one) { return sum(Object.values(one.tiles), Number); })],
    [words["count.items"], both(function (one) { return sum(Object.values(one.items), Number); })],
    [words["count.quiz_started"], both(function (one) { return one.quizzes.length; })],
    [words["count.quiz_finished"], both(function (one) { return sum(one.quizzes, function (quiz) { return Number(quiz.finished); }); })],
    [words["count.quiz_passed"], both(function (one) { return sum(one.quizzes, function (quiz) { return Number(quiz.passed); }); })],
    [words["count.large"], both(function (one) { return Number(one.large); })],
    [words["count.english"], both(function (one) { return one.languages.en || 0; })],
  ].concat(Object.keys(SMILES).map(function (smile) {
    return [words["smile." + smile], both(function (one) { return Number(one.satisfaction === smile); })];
  })));
  mostMissed(part, visits);
}

function mostMissed(part, visits) {
  var missed = {};
  visits.forEach(function (one) {
    Object.keys(one.missed).forEach(function (key) { missed[key] = (missed[key] || 0) + one.missed[key]; });
  });
  var worst = Object.keys(missed).sort(function (one, other) { return missed[other] - missed[one]; })[0];
  if (!worst) return;
  var law = shelf.meta.names[worst + "@"];
  part.appendChild(element("p", "soft", say("staff.missed", { count: missed[worst] })));
  part.appendChild(element("p", "", (shelf.meta.names[worst] || worst) + (law ? " · " + law : "")));
}

function slips(page) {
  var part = section(page, words["staff.gifts"]);
  var left = rows(part, [[words["staff.stock"], shelf.meta.gifts], [words["staff.open"], shelf.meta.open.length]]);
  var row = element("div", "staff-row");
  function show() {
    var told = all("dd", left);
    told[0].textContent = shelf.meta.gifts;
    told[1].textContent = shelf.meta.open.length;
  }
  [-10, -1, 1, 10].forEach(function (step) {
    row.appendChild(staffButton(step > 0 ? "+" + step : "−" + -step, function () {
      shelf.meta.gifts = Math.max(0, shelf.meta.gifts + step);
      keep(null);
      show();
    }));
  });
  part.appendChild(row);
  var list = element("ul", "staff-slips");
  shelf.meta.open.slice(-12).reverse().forEach(function (number) {
    var line = element("li", "staff-row");
    line.appendChild(element("span", "num", slipCode(number)));
    line.appendChild(staffButton(words["staff.given"], function () {
      slipGiven(number);
      line.remove();
      show();
    }));
    list.appendChild(line);
  });
  part.appendChild(list);
}

function carryAway(page, visits) {
  var part = section(page, words["staff.export"]);
  var row = element("div", "staff-row");
  var after = element("div", "staff-after");
  part.appendChild(element("p", "soft", words["staff.export_text"]));
  ["json", "csv"].forEach(function (form) {
    row.appendChild(staffButton(form.toUpperCase(), function () {
      exportVisits(form).then(function (name) {
        after.textContent = "";
        after.appendChild(element("p", "", say("staff.exported", { name: name })));
        after.appendChild(staffButton(words["staff.saved"], wipe));
      });
    }));
  });
  function wipe() {
    clearVisits().then(showStaff, showStaff);
  }
  var reset = staffButton(words["staff.reset"], function () {
    after.textContent = "";
    after.appendChild(element("p", "", say("staff.reset_text", { count: visits.length })));
    after.appendChild(staffButton(words["staff.reset_yes"], wipe, "danger"));
  });
  row.appendChild(reset);
  part.appendChild(row);
  part.appendChild(after);
}

function settings(page) {
  var part = section(page, words["staff.settings"]);
  choices(part, words["staff.idle"], [30, 60, 90, 120], shelf.meta.idle || told.idle, function (value) {
    shelf.meta.idle = value;
    keep(null);
  });
  choices(part, words["staff.volume"], [0, 25, 50, 100], shelf.meta.volume, function (value) {
    shelf.meta.volume = value;
    keep(null);
    setVolume();
  });
  part.appendChild(element("p", "soft", words["staff.brightness"]));
}

function setVolume() {
  all("audio, video", document).forEach(function (one) { one.volume = shelf.meta.volume / 100; });
}

whenReady(setVolume);
