import type { Metadata } from 'next';
import { Arriving } from '../../_frames/arriving';
import { OperatorFrame } from '../../_frames/operator-frame';
import { readInstances } from '../../../server/platform';
import { CannotCheck } from '../../../ui/parts/cannot-check';
import { PageTitle } from '../../../ui/parts/page-title';
import { InstanceList } from '../../../ui/platform/instances/instance-list';

export const metadata: Metadata = { title: 'Instances' };

const Instances = async () => {
  const answer = await readInstances();
  if (!answer.ok) return <CannotCheck what="the instances" code={answer.failure.error} />;
  return <InstanceList {...answer.body} />;
};

const InstancesPage = () => (
  <OperatorFrame path="/platform/instances" section="/platform/instances">
    <PageTitle title="Instances">
      Every process of the API that has been heard of in the last ten seconds, and the gates that are open in
      it.
    </PageTitle>
    <Arriving shape="rows" draw={() => Instances()} />
  </OperatorFrame>
);

export default InstancesPage;
