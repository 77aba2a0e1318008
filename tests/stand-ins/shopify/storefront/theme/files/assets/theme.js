/* The theme works without this script; it only saves page loads. */
(() => {
  const form = document.querySelector("[data-product-form]");
  const select = document.querySelector("[data-variant]");
  const image = document.querySelector("[data-product-image]");

  const showCount = (count) => {
    for (const badge of document.querySelectorAll("[data-cart-count]")) {
      badge.textContent = String(count);
      badge.hidden = count === 0;
    }
  };

  select?.addEventListener("change", () => {
    const { price, image: source } = select.selectedOptions[0].dataset;
    const shown = document.querySelector("[data-product-price]");
    if (shown && price) shown.textContent = price;
    if (image && source) image.src = source;
    const url = new URL(location.href);
    url.searchParams.set("variant", select.value);
    history.replaceState(null, "", url);
  });

  for (const thumb of document.querySelectorAll("[data-gallery-thumb]")) {
    thumb.addEventListener("click", (event) => {
      event.preventDefault();
      if (image) image.src = thumb.href;
    });
  }

  form?.addEventListener("submit", async (event) => {
    event.preventDefault();
    const status = form.querySelector("[data-cart-status]");
    const body = new FormData(form);
    const headers = { accept: "application/json" };
    const answer = await fetch(`${form.action}.js`, { method: "POST", body, headers });
    const added = await answer.json();
    if (!answer.ok) {
      status.textContent = added.description ?? "";
      return;
    }
    const cartUrl = status.dataset.cartUrl;
    const cart = await (await fetch(`${cartUrl}.js`, { headers })).json();
    showCount(cart.item_count);
    const link = Object.assign(document.createElement("a"), {
      href: cartUrl,
      textContent: status.dataset.view,
    });
    status.replaceChildren(`${status.dataset.added} `, link);
    document.dispatchEvent(new CustomEvent("cart:updated", { detail: cart }));
  });

  for (const link of document.querySelectorAll("[data-remove]")) {
    link.addEventListener("click", async (event) => {
      event.preventDefault();
      const url = link.getAttribute("href").split("?")[0];
      const body = JSON.stringify({ id: link.dataset.remove, quantity: 0 });
      const headers = { "content-type": "application/json", accept: "application/json" };
      await fetch(`${url}.js`, { method: "POST", body, headers });
      location.reload();
    });
  }

  for (const chooser of document.querySelectorAll("[data-autosubmit]")) {
    chooser.addEventListener("change", () => chooser.form.requestSubmit());
  }
  for (const button of document.querySelectorAll("[data-autosubmit-button]")) button.hidden = true;
})();
