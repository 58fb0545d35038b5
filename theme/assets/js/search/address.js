// What is asked stands in the address, so it can be kept, shared and gone back to.
function asked_(search) {
  var given = new URLSearchParams(search), chosen = {};
  told.facets.forEach(function (name) { chosen[name] = given.getAll(name); });
  return { q: given.get("q") || "", text: given.get("in") === "text", order: given.get("sort") || "", chosen: chosen };
}

function addressFor(state) {
  var given = new URLSearchParams();
  if (state.q) given.set("q", state.q);
  if (state.text) given.set("in", "text");
  if (state.order) given.set("sort", state.order);
  Object.keys(state.chosen).forEach(function (name) {
    state.chosen[name].forEach(function (value) { given.append(name, value); });
  });
  return given.toString();
}

function fromAddress() {
  return asked_(location.search.length > 1 ? location.search : location.hash.replace(/^#\??/, ""));
}

function keepAddress(state) {
  var query = addressFor(state);
  try {
    history.replaceState(null, "", location.pathname + (query ? "?" + query : ""));
  } catch (refused) {
    // from a disk a browser may refuse to change the address; the part after # is always ours
    location.replace("#" + query);
  }
}
