// What the staff carry away: a JSON file with everything, or a table. A file is made in the page; nothing is sent.
var TABLE = ["device", "sequence", "day", "hour", "languages", "large", "tiles", "items", "pages", "quizzes", "missed", "satisfaction", "clock"];

function counted(visits) {
  return {
    lantai: 1, kind: "kiosk-counts", device: shelf.meta.device, exported: today(),
    clock: clockIsWrong() ? "wrong" : "right", gifts: { stock: told.gifts, left: shelf.meta.gifts, slips: shelf.meta.slip, open: shelf.meta.open.length },
    names: shelf.meta.names, visits: visits,
  };
}

function pairs(counts) {
  return Object.keys(counts).sort().map(function (key) { return key + "=" + counts[key]; }).join(";");
}

function tableRow(one) {
  var quizzes = one.quizzes.map(function (quiz) {
    return [quiz.quiz + "=" + quiz.right, quiz.of, quiz.finished ? "finished" : "", quiz.passed ? "passed" : ""].join("/");
  });
  return [
    shelf.meta.device, one.sequence, one.day, one.hour, Object.keys(one.languages).sort().join(";"), one.large ? 1 : 0,
    pairs(one.tiles), pairs(one.items), pairs(one.pages), quizzes.join(";"), pairs(one.missed), one.satisfaction, one.clock || "",
  ].map(function (cell) { return '"' + String(cell).replace(/"/g, '""') + '"'; }).join(",");
}

function offer(name, text, type) {
  var link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: type }));
  link.download = name;
  document.body.appendChild(link);
  link.click();
  link.remove();
  setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
}

function exportVisits(form) {
  return allVisits().then(function (visits) {
    var name = "kiosk-" + shelf.meta.device + "-" + today() + "." + form;
    if (form === "json") offer(name, JSON.stringify(counted(visits), null, 1) + "\n", "application/json");
    else offer(name, "\ufeff" + [TABLE.join(",")].concat(visits.map(tableRow)).join("\r\n") + "\r\n", "text/csv");
    return name;
  });
}
