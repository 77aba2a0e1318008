import type { RecordSource } from "tests/stand-ins/shopify/store/record-collection";
import type { ShopStore, Store } from "tests/stand-ins/shopify/store/store";
import type {
  Customer,
  IsoTime,
  LineItem,
  Order,
  Product,
} from "tests/stand-ins/shopify/store/types";
import { customerOfRow, customerRecordId } from "./csv-customers";
import { orderOfInvoice, refundUnits, shipOrder } from "./csv-orders";
import { productsOfRows } from "./csv-products";
import { readCsvRows, type CsvRow } from "./csv-rows";
import { makeLocations, makeShopRecord } from "./shop-record";

/** Where every line of the file went: the counts add up to `lines`. */
export interface CsvReport {
  lines: number;
  /** Lines that no number or date could be read from. */
  unreadableLines: number;
  /** Lines of invoices that became orders (zero prices included: they are free items). */
  orderLines: number;
  /** Lines of cancellations that became refunds of an earlier order of the same customer. */
  refundedLines: number;
  /** Lines of cancellations without such an order: each became part of a refunded order of its own. */
  unmatchedCancellationLines: number;
  /** Lines with no units sold and no money (breakage, counts): stock keeping, no order. */
  stockLines: number;
  /** Lines with a negative price (bad debts): bookkeeping, no order. */
  bookkeepingLines: number;
  orders: number;
  refunds: number;
  /** Orders that stand for cancellations which matched nothing (named `#C…`). */
  cancellationOrders: number;
  guestOrders: number;
  customers: number;
  products: number;
  seconds: number;
}

export interface CsvShopOptions {
  domain: string;
  file: string;
}

/** Adds a shop whose orders are those of a CSV of real invoices. Nothing is left out silently. */
export async function seedCsvShop(
  store: Store,
  { domain, file }: CsvShopOptions,
): Promise<{ shop: ShopStore; report: CsvReport }> {
  const started = performance.now();
  const { rows, unreadable } = await readCsvRows(file);
  const openedAt = rows.reduce((first, { at }) => (at < first ? at : first), "9999");
  const history = new InvoiceHistory(rows, openedAt);
  const record = makeShopRecord(domain, openedAt);
  const shop = store.addShop({
    record: { ...record, ...BRITISH },
    orders: arraySource(history.orders),
    customers: arraySource([...history.customers.values()].toSorted((a, b) => a.id - b.id)),
  });
  for (const location of makeLocations(openedAt)) shop.locations.put(location);
  for (const product of history.products.values()) shop.products.put(product);
  shop.setNextOrderNumber(history.highestNumber + 1);
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const lines = rows.length + unreadable;
  return { shop, report: { ...history.report(), lines, unreadableLines: unreadable, seconds } };
}

/** The shop of the file sells in pounds, from England. */
const BRITISH = {
  name: "The Gift Pantry",
  currencyCode: "GBP",
  moneyFormat: "£{{amount}}",
  moneyWithCurrencyFormat: "£{{amount}} GBP",
  ianaTimezone: "Europe/London",
  taxRate: 0.2,
} as const;

/** Orders made of the rows of a file, cancellations laid over them. */
class InvoiceHistory {
  readonly orders: Order[] = [];
  readonly customers = new Map<number, Customer>();
  readonly products: Map<string, Product>;
  highestNumber = 0;
  private readonly counts = {
    orderLines: 0,
    refundedLines: 0,
    unmatchedCancellationLines: 0,
    stockLines: 0,
    bookkeepingLines: 0,
    refunds: 0,
    cancellationOrders: 0,
  };
  /** What a customer bought of a stock code and still has: latest last. */
  private readonly bought = new Map<string, { order: Order; line: LineItem; left: number }[]>();

  constructor(rows: readonly CsvRow[], openedAt: IsoTime) {
    this.products = productsOfRows(rows, openedAt);
    for (const [invoice, invoiceRows] of this.invoices(rows)) {
      if (invoice.startsWith("C")) this.cancellation(invoice, invoiceRows);
      else this.purchase(invoice, invoiceRows);
    }
  }

  report(): Omit<CsvReport, "lines" | "seconds" | "unreadableLines"> {
    return {
      ...this.counts,
      orders: this.orders.length,
      guestOrders: this.orders.filter(({ customerId }) => customerId === null).length,
      customers: this.customers.size,
      products: this.products.size,
    };
  }

  /** Rows by invoice in the order of time, without those that are no trade. */
  private invoices(rows: readonly CsvRow[]): [string, CsvRow[]][] {
    const invoices = new Map<string, CsvRow[]>();
    for (const row of rows) {
      if (row.unitPrice < 0) this.counts.bookkeepingLines++;
      else if (row.quantity === 0 || (row.quantity < 0 && !row.invoice.startsWith("C"))) {
        this.counts.stockLines++;
      } else {
        const known = invoices.get(row.invoice);
        if (known) known.push(row);
        else invoices.set(row.invoice, [row]);
      }
    }
    return [...invoices].toSorted(([, a], [, b]) => {
      const [first = "", second = ""] = [a[0]?.at, b[0]?.at];
      return first < second ? -1 : first > second ? 1 : 0;
    });
  }

  private purchase(invoice: string, rows: readonly CsvRow[]): void {
    const order = this.addOrder(invoice, rows);
    shipOrder(order);
    this.counts.orderLines += rows.length;
    for (const line of order.lineItems) {
      const key = `${order.customerId} ${line.sku}`;
      const entry = { order, line, left: line.quantity };
      const known = this.bought.get(key);
      if (known) known.push(entry);
      else this.bought.set(key, [entry]);
    }
  }

  private addOrder(invoice: string, rows: readonly CsvRow[]): Order {
    const customer = this.customerOf(rows[0]);
    const position = this.orders.length;
    const order = orderOfInvoice({ position, invoice, rows, customer, products: this.products });
    this.orders.push(order);
    this.highestNumber = Math.max(this.highestNumber, order.number);
    return order;
  }

  private customerOf(row: CsvRow | undefined): Customer | null {
    if (!row || row.customerId === null) return null;
    const known = this.customers.get(row.customerId);
    if (known) return known;
    const created = customerOfRow(row.customerId, row.country, row.at);
    this.customers.set(row.customerId, created);
    return created;
  }

  private cancellation(invoice: string, rows: readonly CsvRow[]): void {
    const refunds = new Map<Order, { line: LineItem; quantity: number }[]>();
    const unmatched: CsvRow[] = [];
    for (const row of rows) {
      const parts = this.takeBack(row);
      if (!parts) {
        unmatched.push(row);
        continue;
      }
      this.counts.refundedLines++;
      for (const { order, line, quantity } of parts) {
        const lines = refunds.get(order) ?? [];
        const same = lines.find((one) => one.line === line);
        if (same) same.quantity += quantity;
        else lines.push({ line, quantity });
        refunds.set(order, lines);
      }
    }
    const at = rows[0]?.at ?? "";
    for (const [order, lines] of refunds) {
      const note = `Credit note ${invoice}`;
      refundUnits(order, { lines, at, note, withShipping: false });
      this.counts.refunds++;
    }
    if (unmatched.length > 0) this.keepApart(invoice, unmatched);
  }

  /** The latest purchases that cover the cancelled units wholly, or null. */
  private takeBack(row: CsvRow): { order: Order; line: LineItem; quantity: number }[] | null {
    if (row.customerId === null) return null;
    const entries = this.bought.get(`${customerRecordId(row.customerId)} ${row.stockCode}`) ?? [];
    let wanted = -row.quantity;
    if (entries.reduce((sum, { left }) => sum + left, 0) < wanted) return null;
    const parts: { order: Order; line: LineItem; quantity: number }[] = [];
    for (const entry of entries.toReversed()) {
      const quantity = Math.min(wanted, entry.left);
      if (quantity === 0) continue;
      entry.left -= quantity;
      wanted -= quantity;
      parts.push({ order: entry.order, line: entry.line, quantity });
      if (wanted === 0) break;
    }
    return parts;
  }

  /** Credits for goods sold before the file begins: an order of that name, refunded in full. */
  private keepApart(invoice: string, rows: readonly CsvRow[]): void {
    const order = this.addOrder(invoice, rows);
    this.counts.unmatchedCancellationLines += rows.length;
    this.counts.cancellationOrders++;
    this.counts.refunds++;
    order.tags = ["credit-note"];
    order.cancelledAt = order.createdAt;
    order.closedAt = order.createdAt;
    order.cancelReason = "OTHER";
    const lines = order.lineItems.map((line) => ({ line, quantity: line.quantity }));
    const note = `Credit note ${invoice}, purchase not in the file`;
    refundUnits(order, { lines, at: order.createdAt, note, withShipping: true });
  }
}

/** Records held in memory, with ids that rise. */
function arraySource<T extends { id: number }>(records: readonly T[]): RecordSource<T> {
  const positions = new Map(records.map(({ id }, position) => [id, position]));
  const at = (index: number): T => {
    const record = records[index];
    if (!record) throw new Error(`No record at ${index}`);
    return record;
  };
  return {
    size: records.length,
    at,
    idAt: (index) => at(index).id,
    indexOf: (id) => positions.get(id) ?? -1,
  };
}
