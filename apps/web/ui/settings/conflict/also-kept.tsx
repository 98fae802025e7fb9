import {
  mergeSettings,
  type ConflictingEdits,
  type NewTenantSettings,
  type SettingsPart,
} from '@gatehouse/contracts';
import { labelOf, valueText } from '../part-text';

interface ListProps {
  readonly title: string;
  readonly parts: readonly SettingsPart[];
  readonly settings: NewTenantSettings;
}

const partValue = (settings: NewTenantSettings, { field, member }: SettingsPart): unknown => {
  if (member === undefined) return settings[field];
  return new Map<string, unknown>(Object.entries(settings[field] ?? {})).get(member);
};

const PartList = ({ title, parts, settings }: ListProps) =>
  parts.length > 0 && (
    <div className="grid gap-1 text-sm">
      <h3 className="font-medium">{title}</h3>
      <ul className="grid gap-1">
        {parts.map((part) => (
          <li key={labelOf(part)} className="break-words">
            <span className="text-quiet">{labelOf(part)}:</span> {valueText(part, partValue(settings, part))}
          </li>
        ))}
      </ul>
    </div>
  );

interface Props {
  readonly edits: ConflictingEdits;
  readonly by: string;
}

/** What only one of both has changed, and is kept without a question. */
export const AlsoKept = ({ edits, by }: Props) => {
  const { base, mine, theirs, conflicts } = edits;
  const asked = new Set(conflicts.map(labelOf));
  const unasked = (parts: readonly SettingsPart[]) => parts.filter((part) => !asked.has(labelOf(part)));
  const fromThem = unasked(mergeSettings({ base, mine: base, theirs }).taken);
  const fromMe = unasked(mergeSettings({ base, mine: base, theirs: mine }).taken);
  return (
    <>
      <PartList title={`Also kept from ${by}`} parts={fromThem} settings={theirs} />
      <PartList title="Also kept of yours" parts={fromMe} settings={mine} />
    </>
  );
};
