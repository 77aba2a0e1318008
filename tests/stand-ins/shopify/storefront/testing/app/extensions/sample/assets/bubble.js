document.documentElement.dataset.bubble = "loaded";
