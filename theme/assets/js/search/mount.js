window.lantaiSearch = { put: put, page: searchPage, suggest: suggest, fold: function (text) { return opened().then(function () { return fold(text); }); } };
