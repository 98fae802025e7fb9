/** Leads whoever sent a form to the first of its fields that something is wrong with, if any is. */
export const focusFirst = <Name extends string>(
  form: HTMLFormElement | null,
  fields: readonly Name[],
  problems: Partial<Record<Name, string>>,
): void => {
  const first = fields.find((field) => problems[field] !== undefined);
  if (first !== undefined) form?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
};
