export const AINO = "aino@guarded.example";

export interface Mail {
  from?: string;
  envelope?: string;
  to?: string;
  id?: string;
  text?: string;
  headers?: string[];
}
