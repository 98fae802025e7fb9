/** `Europe/Berlin`, `UTC`, `Etc/GMT+5`: names, not the offsets that `Intl` takes, too. */
const name = /^[a-z][\w+-]*(?:\/[a-z][\w+-]*)*$/i;

/** Whether the name is one of the IANA time zone database that this process knows. */
export function isTimeZone(zone: string): boolean {
  return name.test(zone) && resolved(zone) !== undefined;
}

/** The zone's own spelling. A link, such as `Asia/Kolkata`, stays as it is written. */
export function canonicalTimeZone(zone: string): string {
  const known = isTimeZone(zone) ? resolved(zone) : undefined;
  return known?.toLowerCase() === zone.toLowerCase() ? known : zone;
}

function resolved(timeZone: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    // a RangeError is how Intl says that it does not know the zone
    return undefined;
  }
}
