// what leaves no mark: white space, controls, format characters, fillers, variation selectors and tags
const unseen = /[\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\ufff0-\ufffb]/gu;

/**
 * Whether a key of the settings' `flags` spells the namespace of entitlements, `feature` or `feature.…`, however it
 * is written: compatibility forms (NFKC), upper case, and characters that are not seen make no other key of it. The
 * database's CHECK `holds_reserved_flag` draws the same line, so that no settings write can touch an entitlement.
 */
export function isReservedFlag(key: string): boolean {
  const seen = key.normalize('NFKC').replaceAll(unseen, '').toLowerCase();
  return seen === 'feature' || seen.startsWith('feature.');
}
