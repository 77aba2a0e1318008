/** What colleagues call a member of staff: their name, else their e-mail address. */
export function staffName(staff: { firstName: string; lastName: string; email: string }): string {
  return `${staff.firstName} ${staff.lastName}`.trim() || staff.email;
}
