// What a hit shows: columns of a file of neighbours, each line sharing its beginning with the line before; one line stands for all.
function lines(column) {
  var before = "";
  return column.split("\n").map(function (line) {
    before = before.slice(0, DIGIT[line.charCodeAt(0)]) + line.slice(1);
    return before;
  });
}

function rows(name, records) {
  var wanted = records.map(function (record) { return Math.floor(record / told.chunk); });
  var chunks = wanted.filter(function (chunk, n) { return wanted.indexOf(chunk) === n; });
  return Promise.all(chunks.map(function (chunk) { return part(name + "/" + chunk); })).then(function (files) {
    var opened = {};
    files.forEach(function (file, n) {
      opened[chunks[n]] = {};
      Object.keys(file).forEach(function (key) {
        if (typeof file[key] === "string") file[key] = lines(file[key]); // read once
        opened[chunks[n]][key] = file[key];
      });
    });
    return records.map(function (record, n) {
      var row = {}, columns = opened[wanted[n]];
      Object.keys(columns).forEach(function (key) { row[key] = columns[key][columns[key].length > 1 ? record % told.chunk : 0]; });
      return row;
    });
  });
}
