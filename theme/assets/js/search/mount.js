// What the pages of the site, and anybody's own script on them, can ask: the number of hits and the first twenty.
function look(query, text) {
  return opened().then(function () {
    return find(wordsOf(query), text ? [1, 2] : [1]);
  }).then(function (found) {
    return inOrder(found, "").then(function (order) {
      return rows("r", Array.from(order.slice(0, PAGE))).then(function (first) {
        return { count: found.records.length, first: first };
      });
    });
  });
}

window.lantaiSearch = {
  put: put, page: searchPage, suggest: suggest, look: look,
  fold: function (text) { return opened().then(function () { return fold(text); }); }
};
