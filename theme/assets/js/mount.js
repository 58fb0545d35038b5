Object.keys(components).forEach(function (name) {
  all("[data-" + name + "]").forEach(components[name]);
});
