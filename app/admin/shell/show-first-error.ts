/** A save that is refused here says why where the eye is not: the first field that is wrong comes into view. */
export function showFirstError(): void {
  // Complaints that were held back until now are drawn first.
  setTimeout(() => {
    const field = document.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid]');
    field?.scrollIntoView({ block: "center" });
    field?.focus();
  });
}
