import type { EmitRow, Table } from "~/commerce/mapping/table";

/** Rows by table, as mappings emitted them. */
export class RowCollection {
  private readonly rowsByTable = new Map<string, object[]>();

  readonly emit: EmitRow = (table, row) => {
    const rows = this.rowsByTable.get(table.name);
    if (rows) rows.push(row);
    else this.rowsByTable.set(table.name, [row]);
  };

  of(table: Table): readonly object[] {
    return this.rowsByTable.get(table.name) ?? [];
  }
}
