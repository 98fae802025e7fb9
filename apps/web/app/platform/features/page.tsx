import type { Metadata } from 'next';
import { Arriving } from '../../_frames/arriving';
import { OperatorFrame } from '../../_frames/operator-frame';
import { readCatalogue } from '../../../server/platform';
import { CannotCheck } from '../../../ui/parts/cannot-check';
import { PageTitle } from '../../../ui/parts/page-title';
import { CatalogueTable } from '../../../ui/platform/catalogue-table';

export const metadata: Metadata = { title: 'Features' };

const Features = async () => {
  const catalogue = await readCatalogue();
  if (!catalogue.ok) return <CannotCheck what="the features" code={catalogue.failure.error} />;
  return <CatalogueTable features={catalogue.body.features} />;
};

const CataloguePage = () => (
  <OperatorFrame path="/platform/features" section="/platform/features">
    <PageTitle title="Features">
      Every feature there is, its gate here, and how many tenants have an entitlement.
    </PageTitle>
    <Arriving shape="rows" draw={() => Features()} />
  </OperatorFrame>
);

export default CataloguePage;
