package org.muniment.publication.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import org.muniment.source.ImageId;

/** Which images anyone may see. */
@ApplicationScoped
public class PublicImages {

    private final Session session;

    PublicImages(Session session) {
        this.session = session;
    }

    /**
     * Whether an image is a page of a source that is published and open to the public now, and came
     * there before a release of it: nobody has yet looked at what came later.
     */
    public boolean isPublic(ImageId image) {
        return session.createNativeQuery(
                        """
                        select exists (
                            select from surrogate_page g
                            join surrogate s on s.id = g.surrogate
                            join published p on p.record = s.source
                            join access_in_force a on a.source = s.source
                            where g.file = :file and g.image = :image and p.kind = 'source'
                                and a.level = 'public'
                                and not exists (select from closed_edition c
                                    where c.record = p.record and c.edition = p.edition)
                                and not exists (select from expunction x where x.file = g.file)
                                and exists (select from edition e
                                    join release r on r.serial = e.serial
                                    join publication_log l on l.serial = e.serial
                                    where e.record = s.source and l.at >= g.at))\
                        """,
                        Boolean.class)
                .setParameter("file", image.file().hex())
                .setParameter("image", image.number())
                .getSingleResult();
    }
}
