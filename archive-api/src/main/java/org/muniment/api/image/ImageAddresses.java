package org.muniment.api.image;

import org.muniment.source.ImageId;

/** Where images are found. */
public enum ImageAddresses {
    CURATION("/api/curation/v1/images/"),
    PUBLIC("/api/v1/images/");

    private final String base;

    ImageAddresses(String base) {
        this.base = base;
    }

    /** The address under which all pictures of an image are, without a slash at its end. */
    public String of(ImageId image) {
        return base + image;
    }

    /** The address of what viewers ask first. */
    public String information(ImageId image) {
        return of(image) + "/info.json";
    }
}
