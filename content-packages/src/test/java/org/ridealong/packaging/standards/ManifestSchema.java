package org.ridealong.packaging.standards;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/**
 * The control documents of SCORM 1.2 as one schema.
 *
 * <p>Two of them are not what Java's parser takes: {@code ims_xml.xsd} binds the xml namespace as
 * default, so a small schema of our own answers for it, and {@code imsmd_rootv1p2p1.xsd} breaks the
 * rule of unique particle attribution, so the full check is off.
 */
final class ManifestSchema {

  private static final String FOLDER = "/org/ridealong/packaging/standards/scorm12/";

  private static final String XML_NAMESPACE =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
          targetNamespace="http://www.w3.org/XML/1998/namespace">
        <xs:attribute name="lang" type="xs:language"/>
        <xs:attribute name="base" type="xs:anyURI"/>
      </xs:schema>
      """;

  /** No single one of the control documents imports all the others. */
  private static final String ALL =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd"/>
        <xs:import namespace="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1" schemaLocation="imsmd_rootv1p2p1.xsd"/>
        <xs:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd"/>
      </xs:schema>
      """;

  private ManifestSchema() {}

  /** What Java's validator says against a manifest. */
  static List<String> problems(byte[] manifest) throws Exception {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory.setFeature("http://apache.org/xml/features/validation/schema-full-checking", false);
    DOMImplementationLS dom =
        (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
    factory.setResourceResolver(
        (type, namespace, publicId, systemId, base) -> {
          LSInput input = dom.createLSInput();
          if (XMLConstants.XML_NS_URI.equals(namespace)) {
            input.setStringData(XML_NAMESPACE);
          } else {
            URL file = ManifestSchema.class.getResource(FOLDER + systemId);
            if (file == null) {
              throw new IllegalStateException("Not shipped: " + systemId);
            }
            input.setSystemId(file.toString());
          }
          return input;
        });
    Schema schema = factory.newSchema(new StreamSource(new StringReader(ALL)));
    Validator validator = schema.newValidator();
    List<String> problems = new ArrayList<>();
    validator.setErrorHandler(
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException problem) {
            problems.add(problem.getMessage());
          }

          @Override
          public void error(SAXParseException problem) {
            problems.add(problem.getMessage());
          }

          @Override
          public void fatalError(SAXParseException problem) {
            problems.add(problem.getMessage());
          }
        });
    validator.validate(new StreamSource(new ByteArrayInputStream(manifest)));
    return problems;
  }
}
