import { Ban } from 'lucide-react';
import type { OperatorFeature } from '@gatehouse/contracts';
import { Badge } from '../parts/badge';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { ChangeForm } from './change-form';
import { ChangeArrival } from './receipt/change-arrival';
import { ChangeResult } from './change-result';
import { wantedIn } from './change-state';
import { blockedText, decisionText, effectText, type TitleOf } from './decision-text';
import { historyText, stateText } from './entitlement-text';
import { Why } from './explain/why';
import { FeatureSwitch } from './feature-switch';
import { GateBadge } from './gate-badge';
import { useChange } from './use-change';

interface Props {
  readonly tenantId: string;
  readonly featureKey: string;
  readonly feature: OperatorFeature;
  /** Of all that is on the page. */
  readonly revision: number;
  readonly titleOf: TitleOf;
}

const Heading = ({ featureKey, feature }: Pick<Props, 'featureKey' | 'feature'>) => (
  <div>
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      <h2 className="text-lg font-semibold">{feature.title}</h2>
      <Badge tone={feature.decision.enabled ? 'good' : 'plain'}>
        {feature.decision.enabled ? 'On' : 'Off'}
      </Badge>
      <GateBadge gate={feature.gate} />
    </div>
    <p className="font-mono text-xs text-quiet">{featureKey}</p>
    <p className="mt-2 text-sm text-quiet">{feature.description}</p>
  </div>
);

const Control = (props: Props) => {
  const { tenantId, featureKey, feature, titleOf } = props;
  const { entitlement, whenUnset } = feature;
  const { change, choose, edit, cancel, save } = useChange({
    tenantId,
    feature: featureKey,
    stored: entitlement.state,
  });
  const wanted = wantedIn(change);
  const busy = change.at === 'saving';
  const blocked = blockedText(feature.blockedBy, titleOf);
  return (
    <>
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <FeatureSwitch
          feature={feature.title}
          value={wanted ?? entitlement.state}
          busy={busy}
          onChoose={choose}
        />
        <p className="text-sm max-sm:min-h-[2lh]">{stateText({ change, entitlement, whenUnset })}</p>
      </div>
      <p className="mt-2 text-xs text-quiet empty:hidden">{historyText(entitlement)}</p>
      {wanted === undefined && entitlement.state !== 'unset' && (
        <Button look="quiet" className="mt-2 -ml-4" onClick={edit}>
          Change window or limit
        </Button>
      )}
      {wanted !== undefined && (
        <ChangeForm
          {...props}
          wanted={wanted}
          effect={effectText({ feature, wanted, blocked })}
          busy={busy}
          onSave={(reason, value) => void save(reason, value)}
          onCancel={cancel}
        />
      )}
      <ChangeResult change={change} />
      <ChangeArrival sent={change.at === 'saved' ? change.sent : undefined} />
    </>
  );
};

const Blocked = ({ why }: { readonly why: string }) => (
  <p className="mt-3 flex gap-2 rounded-lg bg-warn-soft px-3 py-2 text-sm text-warn">
    <Ban aria-hidden className="mt-0.5 size-4 shrink-0" />
    <span>Blocked: {why}. An entitlement has no effect until that changes.</span>
  </p>
);

/** One feature of a tenant: the decision with its reason, what is in its way, and the switch. */
export const FeatureRow = (props: Props) => {
  const { featureKey, feature, titleOf } = props;
  const blocked = blockedText(feature.blockedBy, titleOf);
  return (
    <Card aria-label={feature.title} data-feature={featureKey}>
      <Heading featureKey={featureKey} feature={feature} />
      <p className="mt-2 text-sm font-medium">{decisionText(feature, titleOf)}</p>
      {blocked && <Blocked why={blocked} />}
      {feature.derived ? (
        <p className="mt-3 text-sm text-quiet">
          Has no entitlement of its own: it follows{' '}
          {feature.requires.map(titleOf).join(' and ') || 'its gate'}.
        </p>
      ) : (
        <Control {...props} />
      )}
      <Why {...props} />
    </Card>
  );
};
