package org.muniment.extraction.child;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where a child finds the classes that this process has. */
final class ClassPath {

    /** One class of each library that the readers stand on. */
    private static final String[] MARKERS = {
        "org.muniment.extraction.child.ReaderMain",
        "com.fasterxml.jackson.databind.ObjectMapper",
        "com.fasterxml.jackson.core.JsonFactory",
        "com.fasterxml.jackson.annotation.JsonInclude",
        "com.fasterxml.jackson.datatype.jdk8.Jdk8Module",
        "com.twelvemonkeys.image.ImageUtil",
        "com.twelvemonkeys.imageio.ImageReaderBase",
        "com.twelvemonkeys.imageio.metadata.Directory",
        "com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReader",
        "com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReader",
        "com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi",
        "com.twelvemonkeys.io.FileUtil",
        "com.twelvemonkeys.lang.StringUtil",
        "com.ibm.icu.text.CharsetDetector",
        "org.apache.commons.codec.Charsets",
        "org.apache.commons.collections4.ListUtils",
        "org.apache.commons.compress.archivers.zip.ZipFile",
        "org.apache.commons.io.IOUtils",
        "org.apache.commons.lang3.StringUtils",
        "org.apache.commons.logging.LogFactory",
        "org.apache.fontbox.FontBoxFont",
        "org.apache.logging.log4j.LogManager",
        "org.apache.pdfbox.Loader",
        "org.apache.pdfbox.io.IOUtils",
        "org.apache.poi.POIDocument",
        "org.apache.poi.hwpf.HWPFDocument",
        "org.apache.poi.ooxml.POIXMLDocument",
        "org.apache.tika.Tika",
        "org.apache.tika.parser.epub.EpubParser",
        "org.apache.tika.parser.html.JSoupParser",
        "org.apache.tika.parser.microsoft.ooxml.OOXMLParser",
        "org.apache.tika.parser.xml.DcXMLParser",
        "org.apache.tika.zip.utils.ZipSalvager",
        "org.apache.xmlbeans.XmlObject",
        "org.bouncycastle.LICENSE",
        "org.commonmark.parser.Parser",
        "org.erdtman.jcs.JsonCanonicalizer",
        "org.jboss.logging.Logger",
        "org.jsoup.Jsoup",
        "org.jspecify.annotations.NullMarked",
        "org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocument1",
        "org.slf4j.Logger",
    };

    private ClassPath() {}

    /**
     * For the packaged platform its folder of libraries; otherwise (tests, development) the class
     * path of this process and what its class loaders add.
     */
    static String find() {
        Optional<Path> own = place("org.muniment.extraction.child.ReaderMain");
        if (own.isPresent()
                && Files.isRegularFile(own.get())
                && own.get().endsWith(Path.of("lib", "main", own.get().getFileName().toString()))) {
            Path libraries = own.get().resolveSibling("..").normalize();
            return String.join(
                    File.pathSeparator,
                    libraries.resolve("main").resolve("*").toString(),
                    libraries.resolve("boot").resolve("*").toString());
        }
        Set<String> places = new LinkedHashSet<>();
        Stream.of(MARKERS)
                .map(ClassPath::place)
                .flatMap(Optional::stream)
                .map(Path::toString)
                .forEach(places::add);
        places.add(System.getProperty("java.class.path", ""));
        return String.join(File.pathSeparator, places);
    }

    private static Optional<Path> place(String name) {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            CodeSource source =
                    Class.forName(
                                    name,
                                    false,
                                    loader == null ? ClassPath.class.getClassLoader() : loader)
                            .getProtectionDomain()
                            .getCodeSource();
            return source == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI()));
        } catch (ClassNotFoundException
                | LinkageError
                | URISyntaxException
                | IllegalArgumentException notThere) {
            return Optional.empty();
        }
    }
}
