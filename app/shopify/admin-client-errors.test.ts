import { describe, expect, it } from "vitest";
import { refusedWithErrors, refusedWithStatus, throwOnUserErrors } from "./admin-client-errors";

describe("what a merchant reads when Shopify refuses", () => {
  it.each([
    [402, /frozen.*settle the balance/],
    [403, /accept its permissions/],
    [423, /locked.*Shopify's support/],
    [404, /install Doorbell again/],
    [418, /HTTP 418/],
  ])("HTTP %i", (status, words) => {
    expect(refusedWithStatus(status).userMessage).toMatch(words);
  });

  it("names the missing permission", () => {
    const error = refusedWithErrors([
      {
        message: "Access denied for returns field.",
        extensions: { code: "ACCESS_DENIED", requiredAccess: "`read_returns` access scope." },
      },
    ]);
    expect(error).toMatchObject({ code: "FORBIDDEN", isTransient: false });
    expect(error.userMessage).toContain("read_returns");
  });

  it("tells protected customer data from other refusals", () => {
    const message =
      "This app is not approved to access the Customer object. See https://partners.shopify.com/1/apps/2/customer_data for more details.";
    expect(
      refusedWithErrors([{ message, extensions: { code: "ACCESS_DENIED" } }]).userMessage,
    ).toMatch(/protected customer data \(Customer\)/);
  });

  it("keeps what might hold a shopper's data out of the error", () => {
    const error = refusedWithErrors([
      {
        message: "Variable $email was provided invalid value jane@example.com",
        extensions: { code: "INVALID_VARIABLE" },
      },
    ]);
    expect(JSON.stringify([error.message, error.cause])).not.toContain("jane");
  });

  it("gives Shopify's reasons for a refused mutation", () => {
    expect(() =>
      throwOnUserErrors([{ message: "Bulk query is not valid." }], "start an export"),
    ).toThrow("Shopify refused to start an export: Bulk query is not valid.");
    expect(() => throwOnUserErrors([], "do nothing")).not.toThrow();
  });
});
