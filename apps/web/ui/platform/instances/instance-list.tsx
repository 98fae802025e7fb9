import type { Instances } from '@gatehouse/contracts';
import { Card } from '../../parts/card';
import { Cell, Table } from '../../parts/table';
import { TryAgain } from '../../parts/try-again';
import { lengthOf } from '../../time';
import { momentOf } from '../utc';
import { GateDisagreements } from './gate-disagreements';

type Instance = Instances['instances'][number];

const Row = ({ instance }: { readonly instance: Instance }) => (
  <tr>
    <Cell className="font-mono text-xs whitespace-nowrap">{instance.instanceId}</Cell>
    <Cell className="whitespace-nowrap">{momentOf(instance.startedAt)}</Cell>
    <Cell className="whitespace-nowrap tabular-nums">{lengthOf(instance.silentMs)} ago</Cell>
    <Cell className="font-mono text-xs">{instance.openGates.join(', ') || 'none'}</Cell>
  </tr>
);

const Nobody = () => (
  <Card>
    No instance has reported lately, not even the one that answered this: it may have only just started. Look
    again in a few seconds.
  </Card>
);

/** What runs, and above it where the gates are not the same. */
export const InstanceList = ({ instances, disagreements }: Instances) => (
  <div className="grid grid-cols-1 gap-4">
    <GateDisagreements disagreements={disagreements} />
    {instances.length === 0 ? (
      <Nobody />
    ) : (
      <Table caption="Instances" columns={['Instance', 'Started', 'Last heard of', 'Gates open']}>
        {instances.map((instance) => (
          <Row key={instance.instanceId} instance={instance} />
        ))}
      </Table>
    )}
    <div>
      <TryAgain label="Refresh" />
    </div>
  </div>
);
