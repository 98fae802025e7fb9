import type { TenantSettings } from '@gatehouse/contracts';
import type { ReactNode } from 'react';
import { Card } from '../parts/card';
import { byName } from './draft';
import { valueText } from './part-text';

const Entry = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="grid gap-1 py-3 sm:grid-cols-[14rem_1fr] sm:gap-4">
    <dt className="text-sm text-quiet">{name}</dt>
    <dd className="text-sm break-words">{children}</dd>
  </div>
);

const Members = ({
  field,
  members,
}: {
  readonly field: 'flags' | 'planMetadata';
  readonly members: object;
}) => {
  const all = byName<unknown>({ ...members });
  if (all.length === 0) return 'none';
  return (
    <ul className="grid gap-1">
      {all.map(([name, value]) => (
        <li key={name} className="break-words">
          <span className="font-mono">{name}</span>: {valueText({ field, member: name }, value)}
        </li>
      ))}
    </ul>
  );
};

/** The settings for those who may not change them. */
export const SettingsList = ({ settings }: { readonly settings: TenantSettings }) => (
  <Card aria-label="Settings">
    <p className="mb-3 text-sm text-quiet">The administrators of your organisation can change these.</p>
    <dl className="divide-y divide-line">
      <Entry name="Display name">{settings.displayName}</Entry>
      <Entry name="Time zone">{settings.timezone}</Entry>
      <Entry name="Billing contacts">
        {valueText({ field: 'billingContacts' }, settings.billingContacts)}
      </Entry>
      <Entry name="Webhook address">{settings.webhookUrl ?? 'not set'}</Entry>
      <Entry name="Plan notes">
        <Members field="planMetadata" members={settings.planMetadata} />
      </Entry>
      <Entry name="Flags">
        <Members field="flags" members={settings.flags} />
      </Entry>
    </dl>
  </Card>
);
