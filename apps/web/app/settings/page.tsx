import type { Metadata } from 'next';
import { TenantFrame } from '../_frames/tenant-frame';
import { requireTenant } from '../../server/identity';
import { readSettings } from '../../server/settings';
import { CannotCheck } from '../../ui/parts/cannot-check';
import { PageTitle } from '../../ui/parts/page-title';
import { SettingsForm } from '../../ui/settings/settings-form';
import { SettingsList } from '../../ui/settings/settings-list';

export const metadata: Metadata = { title: 'Settings' };

const path = '/settings';

const Settings = async () => {
  const [known, settings] = await Promise.all([requireTenant(path), readSettings()]);
  // the frame says that it is not known who this is
  if (!known.ok) return null;
  if (!settings.ok) return <CannotCheck what="your settings" code={settings.failure.error} />;
  const { user } = known.profile;
  if (user.role !== 'admin') return <SettingsList settings={settings.read.settings} />;
  return <SettingsForm key={user.id} owner={user.id} shown={settings.read} />;
};

const SettingsPage = () => (
  <TenantFrame path={path}>
    <PageTitle title="Settings">What your organisation has set for itself.</PageTitle>
    <Settings />
  </TenantFrame>
);

export default SettingsPage;
